package nl.zinwijzer.pages;

import java.util.List;

/**
 * What is known otherwise and then leads to another level.
 *
 * @param level that level, by code
 * @param facts the facts as they would be
 */
public record Otherwise(String level, List<Fact> facts) {
  public Otherwise {
    facts = List.copyOf(facts);
  }
}
