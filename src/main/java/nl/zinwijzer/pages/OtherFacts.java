package nl.zinwijzer.pages;

import java.util.List;

/**
 * What is known otherwise and then leads to another level.
 *
 * @param level that level, by code
 * @param facts the facts as they would be
 */
public record OtherFacts(String level, List<FactLine> facts) {
  public OtherFacts {
    facts = List.copyOf(facts);
  }
}
