package nl.zinwijzer.reasoning;

import java.util.List;
import nl.zinwijzer.rulebase.model.Condition;

/**
 * What met one condition in one match: the fact itself, or all facts that a count or {@code exists}
 * found; none for {@code not}.
 */
public record Evidence(Condition condition, List<Object> facts) {
  public Evidence {
    facts = List.copyOf(facts);
  }
}
