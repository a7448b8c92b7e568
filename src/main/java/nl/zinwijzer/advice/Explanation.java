package nl.zinwijzer.advice;

import java.util.List;

/** Why the answer is what it is: every step, and what was held back. */
public record Explanation(List<ToldStep> steps, List<ToldHold> held) {
  public Explanation {
    steps = List.copyOf(steps);
    held = List.copyOf(held);
  }
}
