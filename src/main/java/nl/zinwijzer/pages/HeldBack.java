package nl.zinwijzer.pages;

import java.util.List;
import nl.zinwijzer.answer.AnswerHold;

/** A level that was held back, with the facts and the passages that say so. */
public record HeldBack(
    AnswerHold hold, List<FactLine> facts, List<String> steps, List<Passage> passages) {
  public HeldBack {
    facts = List.copyOf(facts);
    steps = List.copyOf(steps);
    passages = List.copyOf(passages);
  }
}
