package nl.zinwijzer.language;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Family;

/**
 * What usually takes the force from a concept, and how long it stays current; an entry of the
 * lexicon may say otherwise.
 *
 * @param touchOfFamilies what may touch the concepts of a family; anything where it is not named
 * @param touchOfConcepts what may touch some concepts, by code, in place of that
 * @param monthsOfFamilies how many months concepts of a family stay current
 * @param otherMonths how many months those of other families do
 */
public record ConceptHabits(
    Map<Family, Set<Dimension>> touchOfFamilies,
    Map<String, Set<Dimension>> touchOfConcepts,
    Map<Family, Integer> monthsOfFamilies,
    int otherMonths) {
  /** Anything touches a concept, and it is current on its day only. */
  public static final ConceptHabits NONE = new ConceptHabits(Map.of(), Map.of(), Map.of(), 0);

  public ConceptHabits {
    touchOfFamilies = Map.copyOf(touchOfFamilies);
    touchOfConcepts = Map.copyOf(touchOfConcepts);
    monthsOfFamilies = Map.copyOf(monthsOfFamilies);
  }

  /** What may touch a concept unless its entry says otherwise. */
  public Set<Dimension> touch(Concept concept) {
    Set<Dimension> own = touchOfConcepts.get(concept.code());
    return own != null
        ? own
        : touchOfFamilies.getOrDefault(concept.family(), EnumSet.allOf(Dimension.class));
  }

  /** How many months a concept stays current unless its entry says otherwise. */
  public int months(Concept concept) {
    return monthsOfFamilies.getOrDefault(concept.family(), otherMonths);
  }
}
