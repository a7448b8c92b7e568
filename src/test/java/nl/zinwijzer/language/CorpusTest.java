package nl.zinwijzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import nl.zinwijzer.rulebase.LexiconFiles;
import org.junit.jupiter.api.Test;

/**
 * The reader against a corpus of notes. GOAL is what was agreed for the project; FLOOR is what the
 * reader reaches today, below which nothing may fall. The gap between them is printed. A floor only
 * goes up, until it is the goal.
 */
class CorpusTest {
  private static final Map<Status, Double> GOAL_F1 =
      Map.of(
          Status.NEGATED, .95,
          Status.HISTORICAL, .90,
          Status.HYPOTHETICAL, .85,
          Status.OTHER_PERSON, .97,
          Status.PRESENT, .92);
  private static final Map<Status, Double> FLOOR_F1 =
      new EnumMap<>(
          Map.of(
              Status.NEGATED, .95,
              Status.HISTORICAL, .90,
              Status.HYPOTHETICAL, .85,
              Status.OTHER_PERSON, .97,
              Status.PRESENT, .84));
  private static final double GOAL_PRESENT_PRECISION = .95;
  private static final double FLOOR_PRESENT_PRECISION = .93;
  private static final double GOAL_SAFETY_RECALL = 1;
  private static final double FLOOR_SAFETY_RECALL = 1;
  private static final int GOAL_FALSE_ALARMS = 0;
  private static final int FLOOR_FALSE_ALARMS = 0;

  @Test
  void readsTheCorpusAboveTheFloors() {
    LexiconReader reader =
        new LexiconReader(LexiconFiles.lexicon(LexiconOfRules.files(), finding -> {}));
    CorpusScore score = CorpusScore.of(CorpusNote.all("corpus"), reader);
    System.out.println(score.report());
    Map<Status, CorpusScore.Count> statuses = score.statuses;
    double precision = statuses.getOrDefault(Status.PRESENT, score.safety).precision();
    gap("precision of present", precision, GOAL_PRESENT_PRECISION);
    gap("recall of safety", score.safety.recall(), GOAL_SAFETY_RECALL);
    gap("false alarms", score.falseAlarms.size(), GOAL_FALSE_ALARMS);
    GOAL_F1.forEach(
        (status, goal) ->
            gap("F1 of " + status.code(), statuses.getOrDefault(status, score.safety).f1(), goal));
    assertThat(score.falseAlarms).hasSizeLessThanOrEqualTo(FLOOR_FALSE_ALARMS);
    assertThat(score.safety.recall()).isGreaterThanOrEqualTo(FLOOR_SAFETY_RECALL);
    assertThat(precision).isGreaterThanOrEqualTo(FLOOR_PRESENT_PRECISION);
    FLOOR_F1.forEach(
        (status, floor) ->
            assertThat(statuses.getOrDefault(status, score.safety).f1())
                .as(status.code())
                .isGreaterThanOrEqualTo(floor));
  }

  private static void gap(String what, double measured, double goal) {
    System.out.printf(Locale.ROOT, "%-24s measured %.3f goal %.3f%n", what, measured, goal);
  }
}
