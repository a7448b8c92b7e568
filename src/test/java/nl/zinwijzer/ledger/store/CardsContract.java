package nl.zinwijzer.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zinwijzer.ledger.OverrideReason.ALREADY_DONE;
import static nl.zinwijzer.ledger.OverrideReason.NOT_FOR_THIS_PATIENT;
import static nl.zinwijzer.ledger.OverrideReason.NOT_NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zinwijzer.advice.Form;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.deciding.Quiet;
import nl.zinwijzer.ledger.Decision;
import nl.zinwijzer.ledger.DecisionIds;
import nl.zinwijzer.ledger.Feedback;
import nl.zinwijzer.ledger.Figures;
import nl.zinwijzer.ledger.Heading;
import nl.zinwijzer.ledger.OverrideReason;
import nl.zinwijzer.ledger.Scope;
import nl.zinwijzer.ledger.Showing;
import nl.zinwijzer.ledger.seal.BrokenLink.What;
import nl.zinwijzer.rulebase.ProjectRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** When a card is shown and what is counted of it, on whichever database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CardsContract {
  private static final Instant START = TestingDecisions.START;
  private static final String IMAGE = "metaphor_imagery";
  private static final String GRIEF = "question_coping_with_loss";

  private final DecisionIds ids = new DecisionIds();
  private TestingDatabase database;
  private TestingLedger ledger;

  abstract TestingDatabase start(Path databaseFolder);

  TestingDatabase database() {
    return database;
  }

  @BeforeAll
  void open(@TempDir Path databaseFolder, @TempDir Path data) {
    database = start(databaseFolder);
    ledger = TestingLedger.open(database, data);
  }

  @AfterAll
  void close() {
    ledger.close();
    database.close();
  }

  /** The cards of one patient; each test has its own. */
  private final class Patient {
    private final String name;

    Patient(TestInfo test) {
      name = "patient-" + Integer.toHexString(test.getDisplayName().hashCode());
    }

    Heading asks(int day, Level level, String encounter, String... signals) {
      return asks(day, level, Form.FULL, Set.of(), encounter, signals);
    }

    Heading asks(
        int day, Level level, Form form, Set<String> safety, String encounter, String... signals) {
      Instant at = START.plus(Duration.ofDays(day));
      Heading heading =
          new Heading(
              ids.next(at),
              at,
              "practice",
              Optional.of(name),
              "2026.11.1",
              "sha256:" + "ab".repeat(32),
              "nl",
              Role.HUISARTS,
              level,
              form,
              Set.of(signals),
              Set.of("R-LVL-A"),
              Set.of("synthese-2024 S3.4s"),
              safety,
              Showing.TOLD,
              Optional.of(encounter));
      Showing fate = ledger.get(Quiet.class).showing(ProjectRules.get(), heading, Set.of(signals));
      Heading shown = heading.with(fate);
      ledger
          .store()
          .record(
              new Decision(
                  shown,
                  "{}".getBytes(UTF_8),
                  "{}".getBytes(UTF_8),
                  Optional.of("{\"hook\":\"patient-view\"}".getBytes(UTF_8))));
      return shown;
    }

    void putsAside(Heading card, OverrideReason reason, int day) {
      Feedback feedback =
          new Feedback(
              "card-" + card.id(),
              card.id(),
              Feedback.FeedbackOutcome.OVERRIDDEN,
              List.of(reason.code()),
              List.of(),
              START.plus(Duration.ofDays(day)));
      assertThat(ledger.get(FeedbackStore.class).record(feedback, "practice")).isTrue();
    }
  }

  @Test
  void theSameAdviceIsRepeatedOnlyAfterThePeriod(TestInfo test) {
    Patient patient = new Patient(test);

    assertThat(patient.asks(0, Level.ATTENTION, "a", IMAGE).showing()).isEqualTo(Showing.SHOWN);
    assertThat(patient.asks(1, Level.ATTENTION, "b", IMAGE).showing()).isEqualTo(Showing.REPEATED);
    assertThat(patient.asks(27, Level.ATTENTION, "c", IMAGE).showing()).isEqualTo(Showing.REPEATED);
    assertThat(patient.asks(28, Level.ATTENTION, "d", IMAGE).showing()).isEqualTo(Showing.SHOWN);
  }

  @Test
  void aNewSignalOrAGreaterNeedBreaksTheQuiet(TestInfo test) {
    Patient patient = new Patient(test);
    patient.asks(0, Level.ATTENTION, "a", IMAGE);

    assertThat(patient.asks(1, Level.ATTENTION, "b", IMAGE, GRIEF).showing())
        .isEqualTo(Showing.SHOWN);
    assertThat(patient.asks(2, Level.ATTENTION, "c", GRIEF).showing()).isEqualTo(Showing.REPEATED);
    assertThat(patient.asks(3, Level.REFER, "d", IMAGE).showing()).isEqualTo(Showing.SHOWN);
    assertThat(patient.asks(4, Level.COUNSELLING, "e", IMAGE).showing())
        .isEqualTo(Showing.REPEATED);
  }

  @Test
  void withinOneConsultationTheNewestCardTakesThePlaceOfTheOneBefore(TestInfo test) {
    Patient patient = new Patient(test);
    Heading first = patient.asks(0, Level.ATTENTION, "a", IMAGE);

    assertThat(patient.asks(0, Level.ATTENTION, "a", IMAGE).showing()).isEqualTo(Showing.SHOWN);
    patient.putsAside(first, NOT_NOW, 0);
    assertThat(patient.asks(0, Level.ATTENTION, "a", IMAGE).showing()).isEqualTo(Showing.NOT_NOW);
  }

  @Test
  void notNowIsHonouredForItsPeriodAndNoLonger(TestInfo test) {
    Patient patient = new Patient(test);
    Heading card = patient.asks(0, Level.ATTENTION, "a", IMAGE);
    patient.putsAside(card, NOT_NOW, 25);

    assertThat(patient.asks(30, Level.ATTENTION, "b", IMAGE).showing()).isEqualTo(Showing.NOT_NOW);
    assertThat(patient.asks(31, Level.ATTENTION, "c", GRIEF).showing()).isEqualTo(Showing.SHOWN);
    assertThat(patient.asks(32, Level.ATTENTION, "d", IMAGE).showing()).isEqualTo(Showing.SHOWN);
  }

  @Test
  void notForThisPatientIsHonouredUntilANewSignal(TestInfo test) {
    Patient patient = new Patient(test);
    Heading card = patient.asks(0, Level.ATTENTION, "a", IMAGE);
    patient.putsAside(card, NOT_FOR_THIS_PATIENT, 0);

    assertThat(patient.asks(400, Level.ATTENTION, "b", IMAGE).showing())
        .isEqualTo(Showing.NOT_FOR_THIS_PATIENT);
    assertThat(patient.asks(401, Level.ATTENTION, "c", IMAGE, GRIEF).showing())
        .isEqualTo(Showing.SHOWN);
  }

  @Test
  void anyOtherReasonQuietsNoLongerThanACardThatWasShown(TestInfo test) {
    Patient patient = new Patient(test);
    Heading card = patient.asks(0, Level.ATTENTION, "a", IMAGE);
    patient.putsAside(card, ALREADY_DONE, 20);

    assertThat(patient.asks(27, Level.ATTENTION, "b", IMAGE).showing()).isEqualTo(Showing.REPEATED);
    assertThat(patient.asks(28, Level.ATTENTION, "c", IMAGE).showing()).isEqualTo(Showing.SHOWN);
  }

  @Test
  void safetyIsNeverSnoozed(TestInfo test) {
    Patient patient = new Patient(test);
    Set<String> safety = Set.of("ask_suicidality");
    Heading card = patient.asks(0, Level.ATTENTION, Form.FULL, safety, "a", IMAGE);
    patient.putsAside(card, NOT_FOR_THIS_PATIENT, 0);
    patient.putsAside(card, NOT_NOW, 1);

    assertThat(patient.asks(1, Level.ATTENTION, Form.FULL, safety, "b", IMAGE).showing())
        .isEqualTo(Showing.SHOWN);
    assertThat(patient.asks(2, Level.NONE, Form.FULL, safety, "c").showing())
        .isEqualTo(Showing.SHOWN);
  }

  @Test
  void nothingAndTheLightFormAreNoCards(TestInfo test) {
    Patient patient = new Patient(test);

    assertThat(patient.asks(0, Level.NONE, "a").showing()).isEqualTo(Showing.SILENT);
    assertThat(patient.asks(0, Level.ATTENTION, Form.LIGHT, Set.of(), "a", IMAGE).showing())
        .isEqualTo(Showing.SILENT);
    assertThat(patient.asks(1, Level.ATTENTION, "b", IMAGE).showing()).isEqualTo(Showing.SHOWN);
  }

  @Test
  void whatBecameOfACardIsSealedAndKeptWithWhereItCameFrom(TestInfo test) throws SQLException {
    Heading card = new Patient(test).asks(0, Level.ATTENTION, "a", IMAGE);
    Decision kept = ledger.store().find(card.id(), Scope.all()).orElseThrow();

    assertThat(kept.heading()).isEqualTo(card);
    assertThat(kept.origin().map(origin -> new String(origin, UTF_8)))
        .contains("{\"hook\":\"patient-view\"}");
    assertThat(ledger.chain().verify().broken()).isEmpty();
    tampered(
        "update decision set showing = 'repeated' where decision_id = '" + card.id() + "'",
        "update decision set showing = 'shown' where decision_id = '" + card.id() + "'",
        What.BROKEN_SEAL);
    tampered(
        "update decision_text set origin = answer where number ="
            + " (select number from decision where decision_id = '"
            + card.id()
            + "')",
        "",
        What.ALTERED_TEXTS);
    execute(
        "update decision set origin_digest = null, showing = 'told', encounter_key = null"
            + " where decision_id = '"
            + card.id()
            + "'");
    assertThat(ledger.chain().verify().broken())
        .hasValueSatisfying(broken -> assertThat(broken.what()).isEqualTo(What.BROKEN_SEAL));
  }

  private void tampered(String change, String back, What what) throws SQLException {
    execute(change);
    assertThat(ledger.chain().verify().broken())
        .hasValueSatisfying(broken -> assertThat(broken.what()).isEqualTo(what));
    if (!back.isEmpty()) {
      execute(back);
      assertThat(ledger.chain().verify().broken()).isEmpty();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void countsLevelsCardsOutcomesAndReasons(TestInfo test) {
    int years = 3_650;
    Patient patient = new Patient(test);
    Heading card = patient.asks(years, Level.ATTENTION, "a", IMAGE);
    patient.asks(years + 1, Level.ATTENTION, "b", IMAGE);
    patient.asks(years + 2, Level.NONE, "c");
    patient.putsAside(card, NOT_NOW, years + 2);
    patient.putsAside(card, NOT_NOW, years + 2);
    Instant from = START.plus(Duration.ofDays(years));
    Supervision supervision = ledger.get(Supervision.class);

    Figures figures = supervision.figures(Scope.of("practice"), from, from.plusSeconds(400_000));

    assertThat(figures.levels()).isEqualTo(Map.of("attention", 2L, "none", 1L));
    assertThat(figures.cards()).isEqualTo(Map.of("shown", 1L, "repeated", 1L, "silent", 1L));
    assertThat(figures.outcomes()).isEqualTo(Map.of("overridden", 1L));
    assertThat(figures.reasons()).isEqualTo(Map.of("not_now", 1L));
    assertThat(supervision.figures(Scope.all(), from, from.plusSeconds(400_000)))
        .isEqualTo(figures);
    assertThat(supervision.figures(Scope.of("other"), from, from.plusSeconds(400_000)).levels())
        .isEmpty();
    assertThat(supervision.figures(Scope.all(), from.minusSeconds(60), from).levels()).isEmpty();
  }
}
