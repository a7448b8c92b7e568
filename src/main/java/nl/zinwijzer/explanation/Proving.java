package nl.zinwijzer.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.reasoning.Derivation;
import nl.zinwijzer.reasoning.Evidence;
import nl.zinwijzer.reasoning.Step;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.model.Condition;

/** Finds the lowest proof of every conclusion of one verdict. */
final class Proving {
  private static final Comparator<Proof> LOWEST =
      Comparator.comparingInt(Proof::height).thenComparingInt(Proof::size);

  private final Map<Conclusion, List<Derivation>> derivations = new HashMap<>();
  private final Map<Conclusion, Proof> proofs = new HashMap<>();

  Proving(Verdict verdict) {
    for (Step step : verdict.trail()) {
      for (Conclusion conclusion : step.derivation().conclusions()) {
        derivations.computeIfAbsent(conclusion, none -> new ArrayList<>()).add(step.derivation());
      }
    }
  }

  /** The lowest proof of a conclusion that stands; the first of the trail among equals. */
  Proof of(Conclusion conclusion) {
    Proof known = proofs.get(conclusion);
    if (known != null) {
      return known;
    }
    Proof lowest =
        derivations.getOrDefault(conclusion, List.of()).stream()
            .map(derivation -> proof(conclusion, derivation))
            .min(LOWEST)
            .orElseThrow(() -> new IllegalArgumentException(conclusion + " does not follow"));
    proofs.put(conclusion, lowest);
    return lowest;
  }

  private Proof proof(Conclusion conclusion, Derivation derivation) {
    Set<Object> needed = new HashSet<>();
    for (Evidence evidence : derivation.evidence()) {
      if (evidence.condition() instanceof Condition.Match) {
        needed.addAll(evidence.facts());
      }
    }
    List<Proof.Premise> premises = new ArrayList<>();
    for (Evidence evidence : derivation.evidence()) {
      premises.add(premise(derivation, evidence, needed));
    }
    return new Proof(conclusion, derivation, premises);
  }

  private Proof.Premise premise(Derivation derivation, Evidence evidence, Set<Object> needed) {
    List<Object> enough =
        evidence.facts().stream()
            .sorted(
                Comparator.<Object, Boolean>comparing(fact -> !needed.contains(fact))
                    .thenComparing(
                        fact -> fact instanceof Conclusion inner ? of(inner).height() : 0)
                    .thenComparing(Object::toString))
            .limit(enough(derivation, evidence))
            .toList();
    List<Object> facts = new ArrayList<>();
    List<Proof> below = new ArrayList<>();
    for (Object fact : enough) {
      if (fact instanceof Conclusion conclusion) {
        below.add(of(conclusion));
      } else {
        facts.add(fact);
      }
    }
    return new Proof.Premise(evidence.condition(), facts, below);
  }

  /** How many facts a condition needs: as few as meet it, all where more would not. */
  private static int enough(Derivation derivation, Evidence evidence) {
    int found = evidence.facts().size();
    if (evidence.condition() instanceof Condition.Some) {
      return 1;
    }
    if (evidence.condition() instanceof Condition.CountOf count && count.operator().growing()) {
      Object least = derivation.bindings().value(count.operand());
      int enough = 0;
      while (enough < found && !count.operator().holds(enough, least)) {
        enough++;
      }
      return enough;
    }
    return found;
  }
}
