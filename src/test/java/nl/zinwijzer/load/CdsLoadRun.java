package nl.zinwijzer.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JWSAlgorithm;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import nl.zinwijzer.WithoutRules;
import nl.zinwijzer.ledger.Scope;
import nl.zinwijzer.ledger.store.Supervision;
import nl.zinwijzer.security.TestingIssuer;

/**
 * Calls the door of CDS Hooks of a service with accounts 100 times a second, each time on another
 * patient and with a token of its own, in turn with an endpoint that only reads the same body, and
 * with one that only records a decision. Tokens are signed before their round, for signing is not
 * the work of the service: start it with {@code ./mvnw -q test-compile exec:java
 * -Dexec.mainClass=nl.zinwijzer.load.CdsLoadRun -Dexec.classpathScope=test}. A request that starts
 * late counts from when it should have started.
 *
 * <p>Arguments, in this order: the seconds a round, up to 60; the algorithm of the tokens, ES384 or
 * RS384; how many rounds, for the compiler of the JVM goes on for some 20,000 calls; and the
 * address of another service, which gets the same calls in turn, without a token: HAPI's, when
 * {@code ./mvnw -q -f src/benchmark compile exec:exec} is run beside it. That does less (see {@code
 * HapiDoor} there) and has a process of its own.
 */
public final class CdsLoadRun {
  private static final int A_SECOND = 100;
  private static final int CONNECTIONS = 8;
  private static final String DOOR = "/cds-services/zinwijzer";
  private static final String BASE = "https://zinwijzer.example";

  private CdsLoadRun() {}

  /** Prints the first call after readiness, and median and 99th percentile of each round. */
  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    JWSAlgorithm algorithm = new JWSAlgorithm(arguments.length > 1 ? arguments[1] : "ES384");
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    String call = call();
    System.out.printf(Locale.ROOT, "a call has %d bytes%n", call.getBytes(UTF_8).length);
    try (TestingIssuer client = TestingIssuer.start();
        EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings(client));
        EmbeddedServer noOp = ApplicationContext.run(EmbeddedServer.class, noOp());
        Connection connection = new Connection(server.getPort())) {
      awaitReadiness(server.getPort());
      byte[] first = call.replace("pt-27", "pt-first").getBytes(UTF_8);
      String token = token(client, algorithm);
      first(connection, DOOR, first, token);
      List<Door> doors = new ArrayList<>();
      doors.add(new Door(noOp.getPort(), "/no-op", () -> ""));
      doors.add(new Door(noOp.getPort(), "/record-only", () -> ""));
      doors.add(new Door(server.getPort(), DOOR, () -> token(client, algorithm)));
      if (arguments.length > 3) {
        URI other = URI.create(arguments[3]);
        doors.add(new Door(other.getPort(), other.getPath(), () -> ""));
        try (Connection beside = new Connection(other.getPort())) {
          first(beside, other.getPath(), first, "");
        }
      }
      for (int round = 1; round <= rounds; round++) {
        for (Door door : doors) {
          String[] headers = new String[seconds * A_SECOND];
          Arrays.setAll(headers, place -> door.headers().get());
          print(round, door.path(), round(door, call, round, headers));
        }
      }
      System.out.printf(
          Locale.ROOT,
          "decisions on record: %s; a token that was used: %s%n",
          server
              .getApplicationContext()
              .getBean(Supervision.class)
              .figures(Scope.all(), Instant.EPOCH, Instant.now().plusSeconds(60))
              .levels(),
          refused(connection, first, token));
    }
  }

  /** What is called: on this machine, each time with more header lines made before the round. */
  private record Door(int port, String path, Supplier<String> headers) {}

  /** As whoever sends calls to the service does before the first. */
  private static void awaitReadiness(int port) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest readiness =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/readiness"))
            .build();
    while (client.send(readiness, BodyHandlers.discarding()).statusCode() != 200) {
      LockSupport.parkNanos(100_000_000);
    }
  }

  private static void first(Connection connection, String path, byte[] body, String headers)
      throws IOException {
    long start = System.nanoTime();
    connection.post(path, body, headers);
    System.out.printf(
        Locale.ROOT, "first call %-24s %.1f ms%n", path, (System.nanoTime() - start) / 1_000_000.0);
  }

  private static Map<String, Object> settings(TestingIssuer client) throws IOException {
    return Map.of(
        "micronaut.server.port",
        -1,
        "zinwijzer.data",
        Files.createTempDirectory("zinwijzer-load").toString(),
        "zinwijzer.security.enabled",
        true,
        "zinwijzer.security.base-url",
        BASE,
        "zinwijzer.security.cds-clients.load.issuer",
        client.url(),
        "zinwijzer.security.cds-clients.load.key-set",
        client.keySet());
  }

  /** The endpoints to compare with stand alone: in a service with accounts they are for nobody. */
  private static Map<String, Object> noOp() throws IOException {
    return Map.of(
        "micronaut.server.port",
        -1,
        "zinwijzer.data",
        Files.createTempDirectory("zinwijzer-no-op").toString(),
        "load.no-op",
        true,
        WithoutRules.PROPERTY,
        true);
  }

  /** A header with a token that was not used before. */
  private static String token(TestingIssuer client, JWSAlgorithm algorithm) {
    return "Authorization: Bearer "
        + client.token(client.claims(BASE + DOOR, Instant.now()), algorithm)
        + "\r\n";
  }

  private static String refused(Connection connection, byte[] body, String token) {
    try {
      connection.post(DOOR, body, token);
      return "TAKEN AGAIN";
    } catch (IOException refused) {
      return refused.getMessage();
    }
  }

  /** The example, with as many encounters as make a prefetch of 4 kB. */
  private static String call() throws IOException {
    StringBuilder encounters = new StringBuilder();
    for (int month = 1; month <= 6; month++) {
      encounters
          .append(month == 1 ? "" : ",")
          .append(
              """
              {"resource":{"resourceType":"Encounter","id":"e-%d","status":"finished",
               "class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},
               "subject":{"reference":"Patient/pt-27"},"period":{"start":"2026-%02d-03"},
               "reasonCode":[{"coding":[{"system":"http://hl7.org/fhir/sid/icpc-1-nl","code":"A04"}]}]}}"""
                  .formatted(month, month));
    }
    return Files.readString(Path.of("api-spec/examples/cds-note-draft.json"))
        .replace(
            "\"encounters\": null",
            "\"encounters\": {\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":["
                + encounters
                + "]}");
  }

  private static List<Long> round(Door door, String call, int round, String[] headers)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
    List<Future<Long>> calls = new ArrayList<>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        connections.add(new Connection(door.port()));
      }
      long start = System.nanoTime();
      for (int i = 0; i < headers.length; i++) {
        long due = start + i * (1_000_000_000L / A_SECOND);
        byte[] body = call.replace("pt-27", "pt-" + round + "-" + i).getBytes(UTF_8);
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        String header = headers[i];
        calls.add(threads.submit(() -> timed(connections, door.path(), body, header, due)));
      }
      List<Long> nanos = new ArrayList<>();
      for (Future<Long> one : calls) {
        nanos.add(one.get());
      }
      return nanos;
    } finally {
      threads.shutdown();
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  private static long timed(
      BlockingQueue<Connection> connections, String path, byte[] body, String header, long due)
      throws IOException, InterruptedException {
    Connection connection = connections.take();
    try {
      connection.post(path, body, header);
      return System.nanoTime() - due;
    } finally {
      connections.add(connection);
    }
  }

  private static void print(int round, String path, List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "round %d %-24s median %6.2f ms  p99 %7.2f ms%n",
        round,
        path,
        sorted.get(sorted.size() / 2) / 1e6,
        sorted.get((int) (sorted.size() * 0.99)) / 1e6);
  }
}
