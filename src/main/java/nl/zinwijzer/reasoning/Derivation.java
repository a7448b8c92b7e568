package nl.zinwijzer.reasoning;

import java.util.List;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.rulebase.model.Bindings;
import nl.zinwijzer.rulebase.model.Rule;

/** One rule that matched once: on what, and what follows. */
public record Derivation(
    Rule rule, Bindings bindings, List<Evidence> evidence, List<Conclusion> conclusions) {
  public Derivation {
    evidence = List.copyOf(evidence);
    conclusions = List.copyOf(conclusions);
  }
}
