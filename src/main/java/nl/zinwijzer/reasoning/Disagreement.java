package nl.zinwijzer.reasoning;

import java.util.Set;

/**
 * The engine and the independent evaluator conclude different things. No advice may be given: a
 * wrong answer with a convincing trail is worse than none.
 */
public final class Disagreement extends RuntimeException {
  private static final long serialVersionUID = 1;

  Disagreement(Set<String> rules) {
    super("engine and evaluator differ on rules " + rules);
  }
}
