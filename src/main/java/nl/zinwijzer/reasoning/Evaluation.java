package nl.zinwijzer.reasoning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zinwijzer.advice.Conclusion;

/** Everything that follows from some facts: each derivation, and the facts with the conclusions. */
public record Evaluation(FactIndex facts, List<Derivation> derivations) {
  public Evaluation {
    derivations = List.copyOf(derivations);
  }

  /** Every conclusion that stands. */
  public Set<Conclusion> conclusions() {
    Set<Conclusion> conclusions = new HashSet<>();
    derivations.forEach(derivation -> conclusions.addAll(derivation.conclusions()));
    return conclusions;
  }

  /** The derivations that conclude this. */
  public List<Derivation> of(Conclusion conclusion) {
    return derivations.stream()
        .filter(derivation -> derivation.conclusions().contains(conclusion))
        .toList();
  }
}
