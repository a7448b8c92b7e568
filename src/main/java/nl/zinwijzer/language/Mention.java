package nl.zinwijzer.language;

import java.util.List;
import java.util.Optional;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Fact;
import nl.zinwijzer.consultation.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of the lexicon recognised in a text.
 *
 * @param concept what the phrase means
 * @param entry id of the lexicon entry that matched
 * @param status whether it counts for the patient today
 * @param reporter who says it: the patient, a relative or the professional
 * @param monthsAgo how long ago the text places it, in whole months, null when it does not tell
 * @param corrected whether a typing error was read over
 * @param text index of the text in the request
 * @param start first UTF-16 code unit
 * @param end after the last UTF-16 code unit
 * @param quote the words themselves
 * @param cue the words that decided the status, when there are any
 */
public record Mention(
    Concept concept,
    String entry,
    Status status,
    Speaker reporter,
    @Nullable Integer monthsAgo,
    boolean corrected,
    int text,
    int start,
    int end,
    String quote,
    Optional<Cue> cue)
    implements Fact {
  /** Pointer of the words: the text with the character range. */
  @Override
  public String pointer() {
    return "/texts/" + text + "/text#" + start + "-" + end;
  }

  @Override
  public List<String> pointers(String property) {
    return List.of(pointer());
  }
}
