package nl.zinwijzer.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.ledger.Decision;
import nl.zinwijzer.ledger.DecisionPage;
import nl.zinwijzer.ledger.DecisionQuery;
import nl.zinwijzer.ledger.DecisionReading;
import nl.zinwijzer.ledger.Feedback;
import nl.zinwijzer.ledger.Scope;
import nl.zinwijzer.ledger.StoreUnavailable;
import nl.zinwijzer.ledger.seal.BrokenLink;
import nl.zinwijzer.ledger.seal.BrokenLink.What;
import nl.zinwijzer.ledger.seal.PatientKeys;
import nl.zinwijzer.ledger.seal.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

/** What the ledger promises, on whichever database. */
abstract class LedgerContract {
  private Path data;
  private TestingDatabase database;

  abstract TestingDatabase start(Path databaseFolder);

  @BeforeEach
  void startDatabase(@TempDir Path databaseFolder, @TempDir Path dataFolder) {
    data = dataFolder;
    database = start(databaseFolder);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  private TestingLedger open() {
    return TestingLedger.open(database, data);
  }

  @Test
  void keepsADecisionAsItWasAnsweredAcrossARestart() {
    Decision decision = new TestingDecisions("practice").next();
    try (TestingLedger ledger = open()) {
      ledger.store().record(decision);
      assertThat(ledger.store().find(decision.heading().id(), Scope.of("practice")))
          .contains(decision);
    }
    try (TestingLedger ledger = open()) {
      Optional<Decision> found = ledger.store().find(decision.heading().id(), Scope.all());
      assertThat(found).contains(decision);
      assertThat(found.orElseThrow().heading()).isEqualTo(decision.heading());
      assertThat(ledger.chain().verify().checked()).isEqualTo(1);
    }
  }

  @Test
  void keepsNothingOfARehearsal() {
    TestingDecisions decisions = new TestingDecisions("practice");
    Decision rehearsed = decisions.next();
    Decision recorded = decisions.next();
    try (TestingLedger ledger = open()) {
      ledger.store().rehearse(rehearsed);
      ledger.store().record(recorded);

      assertThat(ledger.store().find(rehearsed.heading().id(), Scope.all())).isEmpty();
      Verification verification = ledger.chain().verify();
      assertThat(verification.broken()).isEmpty();
      assertThat(verification.checked()).isEqualTo(1);
    }
  }

  @Test
  void showsAClientOnlyItsOwnDecisions() {
    Decision decision = new TestingDecisions("practice").next();
    try (TestingLedger ledger = open()) {
      ledger.store().record(decision);
      assertThat(ledger.store().find(decision.heading().id(), Scope.of("other"))).isEmpty();
      assertThat(ledger.store().search(DecisionQuery.newest(Scope.of("other"), 10)).decisions())
          .isEmpty();
      assertThat(ledger.store().search(DecisionQuery.newest(Scope.all(), 10)).decisions())
          .containsExactly(decision.heading());
    }
  }

  @Test
  void findsByEverythingThatAnAuditorAsks() {
    TestingDecisions decisions = new TestingDecisions("practice");
    Decision plain = decisions.next();
    Decision referred =
        decisions.next(Level.REFER, Role.POH_GGZ, Optional.empty(), Set.of("death_wish"));
    try (TestingLedger ledger = open()) {
      DecisionStore store = ledger.store();
      store.record(plain);
      store.record(referred);
      DecisionQuery all = DecisionQuery.newest(Scope.all(), 10);
      Instant second = referred.heading().at();

      assertThat(found(store, all)).containsExactly(referred, plain);
      assertThat(found(store, all.at(Level.REFER))).containsExactly(referred);
      assertThat(found(store, all.by(Role.HUISARTS))).containsExactly(plain);
      assertThat(found(store, all.showing("death_wish"))).containsExactly(referred);
      assertThat(found(store, all.showing("never_seen"))).isEmpty();
      assertThat(found(store, all.through("R-LVL-A"))).containsExactly(referred, plain);
      assertThat(found(store, all.citing("synthese-2024"))).containsExactly(referred, plain);
      assertThat(found(store, all.citing("synthese-2024 S3.4s"))).hasSize(2);
      assertThat(found(store, all.citing("synthese-2024 S3"))).isEmpty();
      assertThat(found(store, all.citing("synthese"))).isEmpty();
      assertThat(found(store, all.citing("' or '1' = '1"))).isEmpty();
      assertThat(found(store, all.during(TestingDecisions.START, second))).containsExactly(plain);
      assertThat(found(store, all.during(second, second.plusMillis(1)).showing("death_wish")))
          .containsExactly(referred);
    }
  }

  private static List<Decision> found(DecisionStore store, DecisionQuery query) {
    return store.search(query).decisions().stream()
        .map(heading -> store.find(heading.id(), Scope.all()).orElseThrow())
        .toList();
  }

  @Test
  void turnsPagesWithoutLossOrRepetitionWhileDecisionsAreAdded() {
    TestingDecisions decisions = new TestingDecisions("practice");
    try (TestingLedger ledger = open()) {
      List<String> recorded = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        Decision decision = decisions.next();
        ledger.store().record(decision);
        recorded.add(0, decision.heading().id());
      }
      List<String> read = new ArrayList<>();
      Optional<String> next = Optional.empty();
      int pages = 0;
      do {
        DecisionQuery query = DecisionQuery.newest(Scope.all(), 10).showing("metaphor_imagery");
        DecisionPage page = ledger.store().search(next.map(query::after).orElse(query));
        page.decisions().forEach(heading -> read.add(heading.id()));
        next = page.next();
        pages++;
        ledger.store().record(decisions.next());
      } while (next.isPresent());
      assertThat(pages).isEqualTo(3);
      assertThat(read).isEqualTo(recorded);
    }
  }

  @Test
  void knowsAPatientByAnotherKeyInEveryPractice() {
    try (TestingLedger ledger = open()) {
      PatientKeys keys = ledger.get(PatientKeys.class);
      assertThat(keys.of("practice", "p-17")).isEqualTo(keys.of("practice", "p-17"));
      assertThat(keys.of("other", "p-17")).isNotEqualTo(keys.of("practice", "p-17"));
    }
  }

  @Test
  void marksWhatSeveralSearchersAskForOnce() {
    TestingDecisions decisions = new TestingDecisions("practice");
    int more = SearchMarks.TOGETHER + 10;
    try (TestingLedger ledger = open()) {
      IntStream.range(0, more).parallel().forEach(one -> ledger.store().record(decisions.next()));
      DecisionQuery marked =
          DecisionQuery.newest(Scope.all(), DecisionQuery.LARGEST).showing("metaphor_imagery");
      List<DecisionPage> found =
          IntStream.range(0, 4).parallel().mapToObj(one -> ledger.store().search(marked)).toList();
      assertThat(found)
          .allSatisfy(page -> assertThat(page.decisions()).hasSize(DecisionQuery.LARGEST));
      String last = found.get(0).next().orElseThrow();
      assertThat(ledger.store().search(marked.after(last)).decisions())
          .hasSize(more - DecisionQuery.LARGEST);
    }
  }

  @Test
  void leavesNoPlainTextOnTheDisk() throws SQLException {
    try (TestingLedger ledger = open()) {
      TestingDecisions decisions = new TestingDecisions("practice");
      PatientKeys keys = ledger.get(PatientKeys.class);
      ledger
          .store()
          .record(
              decisions.next(
                  Level.REFER,
                  Role.HUISARTS,
                  Optional.of(keys.of("practice", "reference-of-the-caller")),
                  Set.of("metaphor_imagery")));
      execute("checkpoint");
      assertThat(database.files()).noneMatch(file -> holds(file, TestingDecisions.MARKER));
      assertThat(database.files()).noneMatch(file -> holds(file, "reference-of-the-caller"));
      assertThat(database.files()).anyMatch(file -> holds(file, "metaphor_imagery"));
    }
  }

  private static boolean holds(byte[] file, String text) {
    return new String(file, StandardCharsets.ISO_8859_1).contains(text);
  }

  @Test
  void recordsFromManyThreadsInOneUnbrokenChain() throws Exception {
    try (TestingLedger ledger = open()) {
      ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
      ExecutorService threads = Executors.newFixedThreadPool(16);
      for (int thread = 0; thread < 16; thread++) {
        TestingDecisions decisions = new TestingDecisions("practice-" + thread);
        threads.execute(
            () -> {
              for (int i = 0; i < 50; i++) {
                Decision decision = decisions.next();
                ledger.store().record(decision);
                acknowledged.add(decision.heading().id());
              }
            });
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      assertThat(acknowledged).hasSize(800).doesNotHaveDuplicates();
      assertThat(acknowledged).allMatch(id -> ledger.store().find(id, Scope.all()).isPresent());
      Verification verification = ledger.chain().verify();
      assertThat(verification.broken()).isEmpty();
      assertThat(verification.checked()).isEqualTo(800);
    }
  }

  @Test
  void twoReplicasMakeOneChain() throws Exception {
    if (database instanceof H2File) {
      return;
    }
    try (TestingLedger one = open();
        TestingLedger two = open()) {
      ExecutorService threads = Executors.newFixedThreadPool(2);
      for (TestingLedger ledger : List.of(one, two)) {
        TestingDecisions decisions = new TestingDecisions("practice");
        threads.execute(
            () -> {
              for (int i = 0; i < 100; i++) {
                ledger.store().record(decisions.next());
              }
            });
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      assertThat(one.chain().verify()).isEqualTo(two.chain().verify());
      assertThat(one.chain().verify().checked()).isEqualTo(200);
    }
  }

  @Test
  void givesNoAdviceWhenTheStoreIsDown() {
    try (TestingLedger ledger =
        TestingLedger.open(
            database,
            data,
            Map.of(
                "zinwijzer.ledger.deadline",
                "1s",
                "datasources.default.connection-timeout",
                500))) {
      TestingDecisions decisions = new TestingDecisions("practice");
      Decision before = decisions.next();
      ledger.store().record(before);
      assertThat(health(ledger)).isEqualTo(HealthStatus.UP);
      database.stop();

      assertThatThrownBy(() -> ledger.store().record(decisions.next()))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageNotContaining(TestingDecisions.MARKER);
      assertThatThrownBy(() -> ledger.store().find(before.heading().id(), Scope.all()))
          .isInstanceOf(StoreUnavailable.class);
      assertThatThrownBy(() -> ledger.store().search(DecisionQuery.newest(Scope.all(), 1)))
          .isInstanceOf(StoreUnavailable.class);
      assertThat(health(ledger)).isEqualTo(HealthStatus.DOWN);
    }
  }

  /** Anyone may ask for its health: a queue of two must not fill with that. */
  @Test
  void recordsWhileManyAskHowItIs() throws Exception {
    int many = 20;
    ExecutorService asking = Executors.newFixedThreadPool(many);
    try (TestingLedger ledger =
            TestingLedger.open(database, data, Map.of("zinwijzer.ledger.waiting", 2));
        Connection other = database.connect();
        Statement statement = other.createStatement()) {
      GroupCommit commits = ledger.get(GroupCommit.class);
      other.setAutoCommit(false);
      statement.executeQuery("select number from ledger where id = 1 for update");
      CountDownLatch begun = new CountDownLatch(many);
      List<Future<?>> answers = new ArrayList<>();
      for (int one = 0; one < many; one++) {
        answers.add(
            asking.submit(
                () -> {
                  begun.countDown();
                  commits.probe();
                }));
      }
      begun.await();
      Future<?> recorded =
          asking.submit(() -> ledger.store().record(new TestingDecisions("practice").next()));
      other.rollback();

      recorded.get();
      for (Future<?> answer : answers) {
        answer.get();
      }
      assertThat(ledger.chain().verify().checked()).isEqualTo(1);
    } finally {
      asking.shutdown();
    }
  }

  private static HealthStatus health(TestingLedger ledger) {
    HealthResult result =
        Flux.from(ledger.get(LedgerHealth.class).getResult()).blockLast(Duration.ofSeconds(10));
    return result == null ? HealthStatus.UNKNOWN : result.getStatus();
  }

  @Test
  void refusesASecondDecisionWithTheSameIdAndKeepsTheOthers() {
    try (TestingLedger ledger = open()) {
      TestingDecisions decisions = new TestingDecisions("practice");
      Decision decision = decisions.next();
      ledger.store().record(decision);
      assertThatThrownBy(() -> ledger.store().record(decision))
          .isInstanceOf(StoreUnavailable.class);
      Decision next = decisions.next();
      ledger.store().record(next);
      assertThat(ledger.store().find(next.heading().id(), Scope.all())).contains(next);
      assertThat(ledger.chain().verify().holds()).isTrue();
    }
  }

  @Test
  void refusesToWriteWithAnotherKey() {
    try (TestingLedger ledger = open()) {
      ledger.store().record(new TestingDecisions("practice").next());
    }
    String otherKey = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    try (TestingLedger ledger =
        TestingLedger.open(database, data, Map.of("zinwijzer.key", otherKey))) {
      assertThatThrownBy(() -> ledger.store().record(new TestingDecisions("practice").next()))
          .isInstanceOf(StoreUnavailable.class);
      assertThat(health(ledger)).isEqualTo(HealthStatus.DOWN);
    }
  }

  @Test
  void findsTheFirstBrokenLink() throws SQLException {
    try (TestingLedger ledger = open()) {
      TestingDecisions decisions = new TestingDecisions("practice");
      for (int i = 0; i < 5; i++) {
        ledger.store().record(decisions.next());
      }
      assertThat(ledger.chain().verify().checked()).isEqualTo(5);

      tampered(ledger, "update decision set level = 'none' where number = 3", "attention", 3);
      tampered(ledger, "update decision set level = 'no_level' where number = 2", "attention", 2);

      String text = column("select answer from decision_text where number = 4");
      String other = column("select answer from decision_text where number = 5");
      execute("update decision_text set answer = " + hex(other) + " where number = 4");
      assertBroken(ledger, 4, What.ALTERED_TEXTS);
      execute("update decision_text set answer = " + hex(text) + " where number = 4");
      assertThat(ledger.chain().verify().holds()).isTrue();

      execute("delete from decision_text where number = 5");
      assertBroken(ledger, 5, What.MISSING_TEXTS);
      execute("delete from decision where number = 5");
      assertBroken(ledger, 5, What.MISSING_DECISION);
      execute("update ledger set number = 4");
      assertBroken(ledger, 4, What.BROKEN_HEAD);
    }
  }

  private void tampered(TestingLedger ledger, String change, String level, long number)
      throws SQLException {
    execute(change);
    assertBroken(ledger, number, What.BROKEN_SEAL);
    execute("update decision set level = '" + level + "' where number = " + number);
    assertThat(ledger.chain().verify().holds()).isTrue();
  }

  private static void assertBroken(TestingLedger ledger, long number, What what) {
    assertThat(ledger.chain().verify().broken()).contains(new BrokenLink(number, what));
  }

  private String hex(String column) {
    return database instanceof H2File ? "X'" + column + "'" : "'\\x" + column + "'";
  }

  private String column(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return HexFormat.of().formatHex(row.getBytes(1));
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void keepsTheNewestFeedbackOnACardWhateverTheOrder() {
    try (TestingLedger ledger = open()) {
      Decision decision = new TestingDecisions("practice").next();
      String id = decision.heading().id();
      ledger.store().record(decision);
      FeedbackStore feedback = ledger.get(FeedbackStore.class);
      Feedback first =
          new Feedback(
              "card-1",
              id,
              Feedback.FeedbackOutcome.OVERRIDDEN,
              List.of("not_now"),
              List.of(),
              at(1));
      Feedback second =
          new Feedback(
              "card-1", id, Feedback.FeedbackOutcome.ACCEPTED, List.of(), List.of("a", "b"), at(2));

      assertThat(feedback.record(second, "practice")).isTrue();
      assertThat(feedback.record(first, "practice")).isTrue();
      assertThat(feedback.record(second, "practice")).isTrue();
      assertThat(feedback.record(first, "other")).isFalse();
      assertThat(feedback.on(id)).containsExactly(second);
    }
  }

  @Test
  void logsWhoReadADecision() {
    try (TestingLedger ledger = open()) {
      Decision decision = new TestingDecisions("practice").next();
      String id = decision.heading().id();
      ledger.store().record(decision);
      AccessLog log = ledger.get(AccessLog.class);
      log.record(id, "auditor-1", DecisionReading.Purpose.ANSWER);
      log.record(id, "auditor-2", DecisionReading.Purpose.EXPLANATION);
      assertThat(log.of(id))
          .extracting(DecisionReading::reader)
          .containsExactly("auditor-1", "auditor-2");
    }
  }

  private static Instant at(int minute) {
    return TestingDecisions.START.plusSeconds(60L * minute);
  }
}
