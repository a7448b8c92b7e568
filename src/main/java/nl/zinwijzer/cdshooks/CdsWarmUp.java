package nl.zinwijzer.cdshooks;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.http.HttpStatus;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import nl.zinwijzer.rulebase.ActiveRuleBase;
import nl.zinwijzer.security.Rehearsals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an invented call at this door before the service says that it is ready, so that the first
 * real one does not wait. Nothing of it is recorded. Where the service ends TLS itself no call is
 * made: it could not trust its own certificate.
 */
@Singleton
final class CdsWarmUp implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(CdsWarmUp.class);

  /** Enough for the compiler of the JVM to have seen the whole path. */
  private static final int CALLS = 200;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String PLAIN = "http";

  private final Provider<Consult> consults;
  private final Rehearsals rehearsals;
  private final ActiveRuleBase rules;
  private volatile boolean over;

  CdsWarmUp(Provider<Consult> consults, Rehearsals rehearsals, ActiveRuleBase rules) {
    this.consults = consults;
    this.rehearsals = rehearsals;
    this.rules = rules;
  }

  /** Whether it is over, with success or without. */
  boolean over() {
    return over;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    try {
      URI service = event.getSource().getURI();
      if (rules.ready()) {
        consults.get().warm();
        if (PLAIN.equals(service.getScheme())) {
          rehearse(service.resolve("/cds-services/" + Discovery.SERVICE));
        }
      }
    } finally {
      over = true;
    }
  }

  private void rehearse(URI door) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    try {
      HttpRequest call =
          HttpRequest.newBuilder(door)
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .header("Authorization", rehearsals.begin())
              .POST(HttpRequest.BodyPublishers.ofByteArray(body()))
              .build();
      for (int done = 0; done < CALLS; done++) {
        int status = client.send(call, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != HttpStatus.OK.getCode()) {
          LOG.warn("the first calls may be slow: a rehearsal was answered with {}", status);
          return;
        }
      }
    } catch (IOException unreachable) {
      LOG.warn("the first calls may be slow: a rehearsal was not answered");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      rehearsals.end();
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
