package nl.zinwijzer.reasoning;

import java.util.List;
import nl.zinwijzer.rulebase.knowledge.ThresholdEntry;

/**
 * One step of the trail: a rule that matched, and on what.
 *
 * @param id its id within the trail
 * @param derivation the match
 * @param because JSON pointers into the request, and ids of earlier steps
 * @param absent what had to be absent, as the rule writes it
 * @param thresholds the numbers that were used
 */
public record Step(
    String id,
    Derivation derivation,
    List<String> because,
    List<String> absent,
    List<ThresholdEntry> thresholds) {
  public Step {
    because = List.copyOf(because);
    absent = List.copyOf(absent);
    thresholds = List.copyOf(thresholds);
  }
}
