package nl.zinwijzer.explanation;

import java.util.List;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.advice.Outcome;

/** What follows for one choice of values, and what that depends on. */
final class Trial {
  private static final byte HOLDS = 1;
  private static final byte HOLDS_NOT = 2;

  private final List<Node> outcomes;
  private final int[] values;
  private final byte[] known;
  private final boolean[] read;

  /**
   * A trial.
   *
   * @param outcomes what can come out
   * @param nodes how many things can follow
   * @param values for each changeable thing the index of its value
   */
  Trial(List<Node> outcomes, int nodes, int[] values) {
    this.outcomes = outcomes;
    this.values = values;
    this.known = new byte[nodes];
    this.read = new boolean[values.length];
  }

  /** The level of the outcome. */
  Level level() {
    for (Node outcome : outcomes) {
      if (outcome.conclusion instanceof Outcome conclusion && holds(outcome)) {
        return conclusion.level();
      }
    }
    throw new IllegalStateException("no outcome follows");
  }

  /** Whether the level depends on a changeable thing: any other answer needs one of these. */
  boolean read(int at) {
    return read[at];
  }

  private boolean holds(Node node) {
    if (known[node.number] == 0) {
      known[node.number] = compute(node) ? HOLDS : HOLDS_NOT;
    }
    return known[node.number] == HOLDS;
  }

  private boolean compute(Node node) {
    int count = node.always;
    for (LiteralPath way : node.ways) {
      if (holds(way)) {
        if (node.counting == null) {
          return true;
        }
        count++;
      }
    }
    return node.counting != null && node.counting.holds(count, node.bound);
  }

  private boolean holds(LiteralPath way) {
    for (LiteralPath path = way; path != null && path.last != null; path = path.before) {
      if (!holds(path.last)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(PathLiteral literal) {
    if (literal instanceof PathLiteral.Among among) {
      read[among.changeable()] = true;
      return (among.values() >> values[among.changeable()] & 1) == 1;
    }
    return literal instanceof PathLiteral.Follows follows
        ? holds(follows.node())
        : literal instanceof PathLiteral.FollowsNot not && !holds(not.node());
  }
}
