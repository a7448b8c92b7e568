package nl.zinwijzer.explanation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.reasoning.Derivation;
import nl.zinwijzer.rulebase.model.Condition;

/**
 * The proof of a conclusion, as low as it can be: the rule that concludes it, and for each of its
 * conditions what meets it.
 *
 * @param conclusion what is proved
 * @param derivation the match of the rule
 * @param premises one for each condition of the rule
 */
public record Proof(Conclusion conclusion, Derivation derivation, List<Premise> premises) {
  public Proof {
    premises = List.copyOf(premises);
  }

  /**
   * What meets one condition: no more of it than is needed.
   *
   * @param condition the condition
   * @param facts facts of the request, and thresholds
   * @param proofs the proofs of conclusions
   */
  public record Premise(Condition condition, List<Object> facts, List<Proof> proofs) {
    public Premise {
      facts = List.copyOf(facts);
      proofs = List.copyOf(proofs);
    }
  }

  /** How many rules stand above each other. */
  public int height() {
    return 1 + below().mapToInt(Proof::height).max().orElse(0);
  }

  /** How many rules and facts there are in it. */
  public int size() {
    return 1
        + premises.stream().mapToInt(premise -> premise.facts().size()).sum()
        + below().mapToInt(Proof::size).sum();
  }

  /** This proof and every proof in it. */
  public Stream<Proof> all() {
    return Stream.concat(Stream.of(this), below().flatMap(Proof::all));
  }

  /** The facts and thresholds that it rests on in the end, each once. */
  public Set<Object> facts() {
    return all()
        .flatMap(proof -> proof.premises().stream())
        .flatMap(premise -> premise.facts().stream())
        .collect(Collectors.toSet());
  }

  private Stream<Proof> below() {
    return premises.stream().flatMap(premise -> premise.proofs().stream());
  }
}
