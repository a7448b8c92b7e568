package nl.zinwijzer.cdshooks;

import io.micronaut.http.HttpStatus;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.cdshooks.call.CdsCall;
import nl.zinwijzer.deciding.Rehearsal;
import nl.zinwijzer.deciding.WarmUpStep;
import nl.zinwijzer.security.Rehearsals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an invented call at this door before the service says that it is ready, so that the first
 * real one does not wait. Nothing of it is recorded. Where the service ends TLS itself it could not
 * trust its own certificate, and where it does not listen on an address of this machine a call
 * might arrive elsewhere: there the calls go past the door.
 */
@Singleton
final class CdsWarmUp implements WarmUpStep {
  private static final Logger LOG = LoggerFactory.getLogger(CdsWarmUp.class);

  /** After so many a call takes about a tenth of what the first took. */
  static final int CALLS = 200;

  /** On a machine so slow that they do not fit in this, readiness is worth more. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final String PLAIN = "http";

  private final Provider<Consult> consults;
  private final Provider<EmbeddedServer> server;
  private final Rehearsals rehearsals;
  private final AtomicInteger done = new AtomicInteger();

  CdsWarmUp(Provider<Consult> consults, Provider<EmbeddedServer> server, Rehearsals rehearsals) {
    this.consults = consults;
    this.server = server;
    this.rehearsals = rehearsals;
  }

  /** How many calls were answered. */
  int done() {
    return done.get();
  }

  @Override
  public void warmUp() {
    consults.get().warm();
    door(server.get()).ifPresentOrElse(this::rehearse, () -> rehearse(consults.get()));
  }

  /** Where this door can be called in plain HTTP without leaving the machine. */
  private static Optional<URI> door(EmbeddedServer server) {
    if (!PLAIN.equals(server.getScheme())) {
      return Optional.empty();
    }
    try {
      InetAddress bound = InetAddress.getByName(server.getHost());
      InetAddress here = bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
      String host = bound.isAnyLocalAddress() ? here.getHostAddress() : server.getHost();
      String path = "/cds-services/" + Discovery.SERVICE;
      URI door = new URI(PLAIN, null, host, server.getPort(), path, null, null);
      // a name that no URI can hold, such as one with an underscore, leaves the host empty
      return door.getHost() != null && ofThisMachine(here) ? Optional.of(door) : Optional.empty();
    } catch (IOException | URISyntaxException | UnsupportedOperationException nowhere) {
      return Optional.empty();
    }
  }

  private static boolean ofThisMachine(InetAddress address) throws SocketException {
    return NetworkInterface.getByInetAddress(address) != null;
  }

  private void rehearse(URI door) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    long end = System.nanoTime() + LONGEST.toNanos();
    try {
      HttpRequest call =
          HttpRequest.newBuilder(door)
              .header("Content-Type", "application/json")
              .header("Authorization", rehearsals.begin())
              .POST(HttpRequest.BodyPublishers.ofByteArray(body()))
              .build();
      for (long left = end - System.nanoTime();
          done.get() < CALLS && left > 0;
          left = end - System.nanoTime()) {
        int status =
            client
                .sendAsync(call, HttpResponse.BodyHandlers.discarding())
                .get(left, TimeUnit.NANOSECONDS)
                .statusCode();
        if (status != HttpStatus.OK.getCode()) {
          LOG.warn("the first calls may be slow: a rehearsal was answered with {}", status);
          return;
        }
        done.incrementAndGet();
      }
    } catch (ExecutionException | TimeoutException unanswered) {
      LOG.warn("the first calls may be slow: a rehearsal was not answered");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      rehearsals.end();
    }
  }

  private void rehearse(Consult consult) {
    byte[] body = body();
    long end = System.nanoTime() + LONGEST.toNanos();
    while (done.get() < CALLS && System.nanoTime() < end) {
      consult.hold(CdsCall.read(body), AnswerLanguage.NL, Rehearsal.CLIENT);
      done.incrementAndGet();
    }
  }

  private static byte[] body() {
    try (InputStream example = CdsWarmUp.class.getResourceAsStream("warm-up.json")) {
      if (example == null) {
        throw new IllegalStateException("warm-up.json is missing");
      }
      return example.readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException("warm-up.json cannot be read", impossible);
    }
  }
}
