package nl.zinwijzer.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Family;

/**
 * Words that show a concept.
 *
 * @param id unique name within the lexicon
 * @param concept what the words mean; empty for everyday words that must stay silent
 * @param patterns the words; any pattern is enough
 * @param vetoes patterns of another meaning
 * @param touch what may take the force away
 * @param currentMonths how many months after a date in the text the words still count
 * @param examples texts in which the entry is found, with the status of the find
 * @param counters texts in which the entry is not found as present
 */
public record LexiconEntry(
    String id,
    Optional<Concept> concept,
    List<PhrasePattern> patterns,
    List<PhrasePattern> vetoes,
    Set<Dimension> touch,
    int currentMonths,
    List<Example> examples,
    List<String> counters) {
  /** Whether doubt must never silence this entry. */
  public boolean safety() {
    return concept.filter(known -> known.family() == Family.SAFETY).isPresent();
  }
}
