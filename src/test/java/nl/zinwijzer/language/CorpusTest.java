package nl.zinwijzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The reader against a corpus of notes: how well it must read what is known, and nothing may count
 * in ordinary notes.
 */
class CorpusTest {
  private static final Map<Status, Double> LEAST_F1 =
      Map.of(
          Status.NEGATED, .95,
          Status.HISTORICAL, .90,
          Status.HYPOTHETICAL, .85,
          Status.OTHER_PERSON, .97,
          Status.PRESENT, .92);
  private static final double LEAST_PRECISION = .95;

  @Test
  void readsTheCorpusAsACarefulGpDoes() {
    LexiconReader reader = new LexiconReader(LexiconOfRules.lexicon());
    CorpusScore score = CorpusScore.of(CorpusNote.all("corpus"), reader);
    System.out.println(score.report());
    assertThat(score.falseAlarms).isEmpty();
    assertThat(score.safety.recall()).isEqualTo(1);
    assertThat(score.of(Status.PRESENT).precision()).isGreaterThanOrEqualTo(LEAST_PRECISION);
    LEAST_F1.forEach(
        (status, least) ->
            assertThat(score.of(status).f1()).as(status.code()).isGreaterThanOrEqualTo(least));
  }
}
