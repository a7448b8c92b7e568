package nl.zinwijzer.explanation;

import java.util.Map;

/** A fact that may match: fixed, or with open properties, or not there for every choice. */
final class Candidate {
  private final Object fact;
  private final Map<String, Integer> open;
  private LiteralPath way = LiteralPath.ALWAYS;

  /**
   * A fact that is there for every choice.
   *
   * @param open the changeable thing, by the property that it decides; may grow
   */
  Candidate(Object fact, Map<String, Integer> open) {
    this.fact = fact;
    this.open = open;
  }

  Object fact() {
    return fact;
  }

  /** The changeable things that decide its properties. */
  Map<String, Integer> open() {
    return open;
  }

  /** When it is there. */
  LiteralPath way() {
    return way;
  }

  /** Says when it is there. */
  void when(LiteralPath there) {
    way = there;
  }
}
