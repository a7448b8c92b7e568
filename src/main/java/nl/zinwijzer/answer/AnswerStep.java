package nl.zinwijzer.answer;

import java.util.List;

/**
 * One step: a rule, what it matched on (pointers into the request, earlier steps), what had to be
 * absent, the thresholds it used, and what it concludes.
 */
public record AnswerStep(
    String id,
    String rule,
    String title,
    String text,
    List<String> because,
    List<String> absent,
    List<UsedThreshold> thresholds,
    String concludes,
    String ground,
    List<Cited> sources) {
  public AnswerStep {
    because = List.copyOf(because);
    absent = List.copyOf(absent);
    thresholds = List.copyOf(thresholds);
    sources = List.copyOf(sources);
  }

  /** A number that the rule used, with its footing. */
  public record UsedThreshold(String id, String value, String unit, String ground) {}
}
