package nl.zinwijzer.language;

import java.util.List;
import java.util.Map;

/**
 * What the reader knows: words, entries and cues.
 *
 * @param vocabulary the words, their forms and classes
 * @param calendar the words of dates and durations
 * @param entries words with the concept that they show
 * @param cues words that take the force from a find
 * @param clause words that show that a clause of its own begins
 * @param roles which groups of words play a part for the reader itself
 */
public record Lexicon(
    LexiconWords vocabulary,
    Calendar calendar,
    List<LexiconEntry> entries,
    List<CueLine> cues,
    PhrasePattern.Word clause,
    Map<String, List<String>> roles) {
  /** The parts that groups of words can play for the reader. */
  public static final List<String> ROLES = ReaderWords.ROLES;

  public Lexicon {
    vocabulary.close();
    entries = List.copyOf(entries);
    cues = List.copyOf(cues);
    roles = Map.copyOf(roles);
  }
}
