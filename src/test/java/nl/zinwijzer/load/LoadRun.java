package nl.zinwijzer.load;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Puts the whole path under load, in turn with an endpoint that only reads the same body: start it
 * with {@code ./mvnw -q test-compile exec:java -Dexec.mainClass=nl.zinwijzer.load.LoadRun
 * -Dexec.classpathScope=test}. Connections and seconds a round can be given as arguments.
 */
public final class LoadRun {
  private static final int ROUNDS = 4;

  private LoadRun() {}

  /** Prints requests a second, median and 99th percentile of each round. */
  public static void main(String[] arguments) throws Exception {
    int connections = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 32;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
    byte[] body = Files.readAllBytes(Path.of("api-spec/examples/attention.json"));
    Path data = Files.createTempDirectory("zinwijzer-load");
    Map<String, Object> settings =
        Map.of("micronaut.server.port", -1, "zinwijzer.data", data.toString(), "load.no-op", true);
    try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings)) {
      for (String path : List.of("/no-op", "/advice")) {
        round(server.getPort(), path, body, connections, seconds);
      }
      for (int round = 1; round <= ROUNDS; round++) {
        for (String path : List.of("/no-op", "/advice")) {
          print(round, path, seconds, round(server.getPort(), path, body, connections, seconds));
        }
      }
    }
  }

  private static void print(int round, String path, int seconds, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "round %d %-8s %7.0f requests/s  median %6.2f ms  p99 %7.2f ms%n",
        round,
        path,
        nanos.length / (double) seconds,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6);
  }

  private static long[] round(int port, String path, byte[] body, int connections, int seconds)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      Callable<List<Long>> client = () -> client(port, path, body, end);
      List<Long> all = new ArrayList<>();
      for (Future<List<Long>> one :
          threads.invokeAll(java.util.Collections.nCopies(connections, client))) {
        all.addAll(one.get());
      }
      return all.stream().mapToLong(Long::longValue).toArray();
    } finally {
      threads.shutdown();
    }
  }

  private static List<Long> client(int port, String path, byte[] body, long end)
      throws IOException {
    List<Long> nanos = new ArrayList<>();
    try (Connection connection = new Connection(port)) {
      while (System.nanoTime() < end) {
        long start = System.nanoTime();
        connection.post(path, body);
        nanos.add(System.nanoTime() - start);
      }
    }
    return nanos;
  }
}
