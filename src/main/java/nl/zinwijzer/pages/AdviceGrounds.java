package nl.zinwijzer.pages;

import java.util.List;
import nl.zinwijzer.answer.AnswerCard;

/** A piece of advice with the steps that lead to it. */
public record AdviceGrounds(AnswerCard card, List<ProofTree> trees) {
  public AdviceGrounds {
    trees = List.copyOf(trees);
  }
}
