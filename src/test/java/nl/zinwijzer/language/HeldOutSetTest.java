package nl.zinwijzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The reader against sets of writers who had not read the lexicon. Their READMEs tell what was
 * reached at first sight; nothing may fall below what the repair of its errors reached.
 */
class HeldOutSetTest {
  /** A set, which of its files were no surprise, and the least the reader may reach on it. */
  enum HeldOutSet {
    SECOND(
        "none",
        Map.of(
            Status.PRESENT, .83,
            Status.NEGATED, .93,
            Status.HISTORICAL, .86,
            Status.HYPOTHETICAL, .59,
            Status.OTHER_PERSON, .76),
        1),
    THIRD(
        "known.yaml",
        Map.of(
            Status.PRESENT, .80,
            Status.NEGATED, .91,
            Status.HISTORICAL, .97,
            Status.HYPOTHETICAL, .69,
            Status.OTHER_PERSON, .88),
        .97),
    FOURTH(
        "shown-",
        Map.of(
            Status.PRESENT, .65,
            Status.NEGATED, .76,
            Status.HISTORICAL, .81,
            Status.HYPOTHETICAL, .16,
            Status.OTHER_PERSON, .72),
        .67);

    private final String known;
    private final Map<Status, Double> leastF1;
    private final double leastSafetyRecall;

    HeldOutSet(String known, Map<Status, Double> leastF1, double leastSafetyRecall) {
      this.known = known;
      this.leastF1 = leastF1;
      this.leastSafetyRecall = leastSafetyRecall;
    }

    List<CorpusNote> notes() {
      return CorpusNote.all(code());
    }

    /** The notes without those that were known beforehand. */
    List<CorpusNote> unknown() {
      return notes().stream().filter(note -> !note.place().contains(known)).toList();
    }

    private String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsNoWorseThanAfterItsRepair(HeldOutSet set) {
    LexiconReader reader = new LexiconReader(LexiconOfRules.lexicon());
    CorpusScore score = CorpusScore.of(set.notes(), reader);
    System.out.println(set + "\n" + score.report());
    System.out.println(CorpusScore.of(set.unknown(), reader).summary());
    assertThat(score.falseAlarms).isEmpty();
    assertThat(score.silenced).isEmpty();
    assertThat(score.safety.recall()).isGreaterThanOrEqualTo(set.leastSafetyRecall);
    set.leastF1.forEach(
        (status, least) ->
            assertThat(score.of(status).f1()).as(status.code()).isGreaterThanOrEqualTo(least));
  }
}
