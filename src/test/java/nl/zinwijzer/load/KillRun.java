package nl.zinwijzer.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills the service without warning, time after time under load, and then asks for every decision
 * that was answered: start it after {@code ./mvnw package} with {@code ./mvnw -q exec:java
 * -Dexec.mainClass=nl.zinwijzer.load.KillRun -Dexec.classpathScope=test}. The number of kills can
 * be given as an argument.
 */
public final class KillRun {
  private static final int PORT = 18_080;
  private static final URI SERVICE = URI.create("http://127.0.0.1:" + PORT);
  private static final int CONNECTIONS = 8;
  private static final Duration LONGEST_START = Duration.ofMinutes(3);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data;
  private final byte[] body;

  private KillRun(Path data, byte[] body) {
    this.data = data;
    this.body = body;
  }

  /** Prints how many answers were given and how many of them are on record. */
  public static void main(String[] arguments) throws Exception {
    int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    KillRun run =
        new KillRun(
            Files.createTempDirectory("zinwijzer-kill"),
            Files.readAllBytes(Path.of("api-spec/examples/attention.json")));
    List<String> answered = new ArrayList<>();
    for (int kill = 1; kill <= kills; kill++) {
      answered.addAll(run.untilKilled(kill));
      System.out.println("kill " + kill + ": " + answered.size() + " answers so far");
    }
    Process last = run.start();
    long missing = run.missing(answered);
    last.destroyForcibly();
    System.out.println(answered.size() + " answers, " + missing + " without a record");
    System.exit(missing == 0 ? 0 : 1);
  }

  private Process start() throws IOException {
    Path jar;
    try (var files = Files.list(Path.of("target"))) {
      jar =
          files
              .filter(file -> file.getFileName().toString().matches("zinwijzer-[^/]*\\.jar"))
              .findFirst()
              .orElseThrow();
    }
    ProcessBuilder service =
        new ProcessBuilder("java", "-jar", jar.toString()).redirectErrorStream(true);
    service.redirectOutput(data.resolve("service.log").toFile());
    service.environment().put("ZINWIJZER_DATA", data.toString());
    service.environment().put("MICRONAUT_SERVER_PORT", String.valueOf(PORT));
    Process process = service.start();
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (!up()) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IOException("the service did not start; see " + data.resolve("service.log"));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    return process;
  }

  private boolean up() {
    try {
      return get("/health") == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private int get(String path) throws IOException {
    try {
      return http.send(
              HttpRequest.newBuilder(SERVICE.resolve(path))
                  .header("Accept", "application/json")
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  private Queue<String> untilKilled(int kill) throws Exception {
    Process process = start();
    Queue<String> answered = new ConcurrentLinkedQueue<>();
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS + 1);
    threads.submit(
        () -> {
          int enough = 40 + 37 * kill;
          while (answered.size() < enough) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
          }
          process.destroyForcibly();
        });
    Callable<Boolean> client =
        () -> {
          while (true) {
            try {
              answered.add(ask());
            } catch (IOException killed) {
              return true;
            }
          }
        };
    threads.invokeAll(Collections.nCopies(CONNECTIONS, client));
    threads.shutdown();
    process.waitFor();
    return answered;
  }

  private String ask() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(SERVICE.resolve("/advice"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("answered " + answer.statusCode());
    }
    String marker = "\"id\":\"";
    int start = answer.body().indexOf(marker) + marker.length();
    return answer.body().substring(start, answer.body().indexOf('"', start));
  }

  private long missing(List<String> answered) throws IOException {
    long missing = 0;
    for (String id : answered) {
      if (get("/decisions/" + id) != 200) {
        missing++;
      }
    }
    return missing;
  }
}
