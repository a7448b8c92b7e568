package nl.zinwijzer.pages;

import java.util.List;
import java.util.Optional;

/**
 * One of the few reasons that decide.
 *
 * @param text the reason
 * @param fact the words or the fact that show it
 * @param steps the steps that conclude it
 */
public record DecidingReason(String text, Optional<FactLine> fact, List<String> steps) {
  public DecidingReason {
    steps = List.copyOf(steps);
  }
}
