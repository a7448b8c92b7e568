package nl.zinwijzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.zinwijzer.rulebase.LexiconFiles;
import org.junit.jupiter.api.Test;

/**
 * The reader against the set of a reviewer who had not read the lexicon. Its README tells what was
 * reached at first sight; nothing may fall below what the repair of its errors reached.
 */
class SecondSetTest {
  private static final Map<Status, Double> LEAST_F1 =
      Map.of(
          Status.PRESENT, .83,
          Status.NEGATED, .93,
          Status.HISTORICAL, .86,
          Status.HYPOTHETICAL, .59,
          Status.OTHER_PERSON, .76);
  private static final double LEAST_SAFETY_RECALL = 1;

  @Test
  void readsNoWorseThanAfterItsRepair() {
    LexiconReader reader =
        new LexiconReader(LexiconFiles.lexicon(LexiconOfRules.files(), finding -> {}));
    CorpusScore score = CorpusScore.of(CorpusNote.all("second"), reader);
    System.out.println(score.report());
    assertThat(score.falseAlarms).isEmpty();
    assertThat(score.safety.recall()).isGreaterThanOrEqualTo(LEAST_SAFETY_RECALL);
    LEAST_F1.forEach(
        (status, least) ->
            assertThat(score.of(status).f1()).as(status.code()).isGreaterThanOrEqualTo(least));
  }
}
