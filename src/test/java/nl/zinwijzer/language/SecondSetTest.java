package nl.zinwijzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.zinwijzer.rulebase.LexiconFiles;
import org.junit.jupiter.api.Test;

/**
 * The reader against the set of a reviewer who had not read the lexicon. Its README tells what was
 * reached at first sight; nothing may fall below that.
 */
class SecondSetTest {
  private static final Map<Status, Double> FIRST_F1 =
      Map.of(
          Status.PRESENT, .559,
          Status.NEGATED, .822,
          Status.HISTORICAL, .486,
          Status.HYPOTHETICAL, .518,
          Status.OTHER_PERSON, .555);
  private static final double FIRST_SAFETY_RECALL = .5;
  private static final int FIRST_FALSE_ALARMS = 3;

  @Test
  void readsNoWorseThanAtFirstSight() {
    LexiconReader reader =
        new LexiconReader(LexiconFiles.lexicon(LexiconOfRules.files(), finding -> {}));
    CorpusScore score = CorpusScore.of(CorpusNote.all("second"), reader);
    System.out.println(score.report());
    assertThat(score.falseAlarms).hasSizeLessThanOrEqualTo(FIRST_FALSE_ALARMS);
    assertThat(score.safety.recall()).isGreaterThanOrEqualTo(FIRST_SAFETY_RECALL);
    FIRST_F1.forEach(
        (status, first) ->
            assertThat(score.of(status).f1()).as(status.code()).isGreaterThanOrEqualTo(first));
  }
}
