package nl.zinwijzer.answer;

import java.util.List;

/** Why the answer is what it is: every step, and what was held back. */
public record AnswerExplanation(List<AnswerStep> steps, List<AnswerHold> held) {
  public AnswerExplanation {
    steps = List.copyOf(steps);
    held = List.copyOf(held);
  }
}
