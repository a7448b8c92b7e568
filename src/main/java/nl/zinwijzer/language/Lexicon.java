package nl.zinwijzer.language;

import java.util.List;

/**
 * What the reader knows: words, entries and cues.
 *
 * @param vocabulary the words, their forms and classes
 * @param calendar the words of dates and durations
 * @param entries words with the concept that they show
 * @param cues words that take the force from a find
 * @param clause words that show that a clause of its own begins
 */
public record Lexicon(
    LexiconWords vocabulary,
    Calendar calendar,
    List<LexiconEntry> entries,
    List<CueLine> cues,
    PhrasePattern.Word clause) {
  public Lexicon {
    vocabulary.close();
    entries = List.copyOf(entries);
    cues = List.copyOf(cues);
  }
}
