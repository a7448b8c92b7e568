package nl.zinwijzer.pages;

import java.util.List;
import nl.zinwijzer.advice.Card;

/** A piece of advice with the steps that lead to it. */
public record Why(Card card, List<Tree> trees) {
  public Why {
    trees = List.copyOf(trees);
  }
}
