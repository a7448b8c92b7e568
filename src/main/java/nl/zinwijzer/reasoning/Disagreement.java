package nl.zinwijzer.reasoning;

import java.util.List;
import java.util.Set;

/**
 * The engine and the independent evaluator conclude different things. No advice may be given: a
 * wrong answer with a convincing trail is worse than none.
 */
public final class Disagreement extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final List<String> rules;

  Disagreement(Set<String> rules) {
    super("engine and evaluator differ on rules " + rules);
    this.rules = List.copyOf(rules);
  }

  /** The ids of the rules on which they differ. */
  public List<String> rules() {
    return rules;
  }
}
