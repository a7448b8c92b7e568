package nl.zinwijzer.ledger.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zinwijzer.ledger.Decision;
import nl.zinwijzer.ledger.DecisionIds;
import nl.zinwijzer.ledger.DecisionQuery;
import nl.zinwijzer.ledger.Scope;
import nl.zinwijzer.ledger.seal.LedgerKeys;
import nl.zinwijzer.ledger.seal.Verification;

/**
 * Measures how fast decisions of real size are recorded: {@code RecordingLoad h2|postgres threads
 * seconds}.
 */
final class RecordingLoad {
  private RecordingLoad() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "load");
    int threads = Integer.parseInt(arguments[1]);
    int seconds = Integer.parseInt(arguments[2]);
    try (TestingDatabase database =
        arguments[0].equals("h2") ? new H2File(folder) : new PostgresServer(folder)) {
      Map<String, Object> key =
          Map.of("zinwijzer.key", Base64.getEncoder().encodeToString(new byte[LedgerKeys.LENGTH]));
      TestingLedger.open(database, folder, key).close();
      measure(database, threads, Math.max(1, seconds / 2));
      System.out.println(
          arguments[0] + ", " + threads + " threads: " + measure(database, threads, seconds));
      System.out.printf("%d MB on disk%n", size(database) >> 20);
      long before = System.nanoTime();
      try (TestingLedger ledger = TestingLedger.open(database, folder, key)) {
        long opened = System.nanoTime();
        Verification verification = ledger.chain().verify();
        long verified = System.nanoTime();
        ledger.get(SearchMarks.class).catchUp();
        long marked = System.nanoTime();
        DecisionQuery newest = DecisionQuery.newest(Scope.all(), 50);
        ledger.store().search(newest);
        long first = System.nanoTime();
        ledger.store().search(newest.showing("signal7").citing("source S3"));
        long second = System.nanoTime();
        System.out.printf(
            "opened in %d ms, %d verified in %d ms, marked in %d ms, newest page %d ms,"
                + " signal and source %d ms%n",
            (opened - before) / 1_000_000,
            verification.checked(),
            (verified - opened) / 1_000_000,
            (marked - verified) / 1_000_000,
            (first - marked) / 1_000_000,
            (second - first) / 1_000_000);
      }
    }
  }

  private static String measure(TestingDatabase database, int threads, int seconds)
      throws Exception {
    DecisionIds ids = new DecisionIds();
    Clock clock = Clock.systemUTC();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (BareLedger ledger = new BareLedger(database.url(), database.username())) {
      long cpu = cpu();
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      Callable<List<Long>> work =
          () -> {
            List<Long> times = new ArrayList<>();
            while (System.nanoTime() < end) {
              Decision decision = TestingDecisions.ofRealSize(ids, clock.instant());
              long begin = System.nanoTime();
              ledger.record(decision);
              times.add(System.nanoTime() - begin);
            }
            return times;
          };
      List<Future<List<Long>>> results = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        results.add(executor.submit(work));
      }
      List<Long> all = new ArrayList<>();
      for (Future<List<Long>> result : results) {
        all.addAll(result.get());
      }
      long[] sorted = all.stream().mapToLong(Long::longValue).toArray();
      Arrays.sort(sorted);
      return "%d/s, p50 %.1f ms, p99 %.1f ms, slowest %.1f ms, processor %.2f ms a decision"
          .formatted(
              sorted.length / seconds,
              sorted[sorted.length / 2] / 1e6,
              sorted[sorted.length * 99 / 100] / 1e6,
              sorted[sorted.length - 1] / 1e6,
              (cpu() - cpu) / 1e6 / sorted.length);
    } finally {
      executor.shutdown();
    }
  }

  /** The processor time of this JVM: unlike the clock it does not count what others use. */
  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long size(TestingDatabase database) throws IOException {
    return database.files().mapToLong(file -> file.length).sum();
  }
}
