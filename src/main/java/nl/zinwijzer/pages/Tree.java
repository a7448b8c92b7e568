package nl.zinwijzer.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zinwijzer.advice.ToldStep;
import nl.zinwijzer.explanation.Told;

/**
 * A step with everything it rests on.
 *
 * @param step the step
 * @param again whether the step was shown in full before, so that a reference is enough
 * @param steps the steps it rests on
 * @param facts the facts it rests on
 * @param absent the places where something had to be absent
 * @param checked the conditions of its rule; none when the rule base is no longer at hand
 */
public record Tree(
    ToldStep step,
    boolean again,
    List<Tree> steps,
    List<Fact> facts,
    List<Fact> absent,
    List<Checked> checked) {
  public Tree {
    steps = List.copyOf(steps);
    facts = List.copyOf(facts);
    absent = List.copyOf(absent);
    checked = List.copyOf(checked);
  }

  /** Grows trees out of the steps of one answer; every step is shown in full once. */
  static final class Grower {
    private final Map<String, ToldStep> steps = new LinkedHashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final Map<String, Told.Proof> proofs = new HashMap<>();
    private final RequestFacts facts;

    /**
     * Grows from steps, along the lowest proofs where those are known.
     *
     * @param proofs the lowest proofs of what was concluded
     */
    Grower(List<ToldStep> steps, List<Told.Proof> proofs, RequestFacts facts) {
      steps.forEach(step -> this.steps.put(step.id(), step));
      proofs.forEach(this::learn);
      this.facts = facts;
    }

    private void learn(Told.Proof proof) {
      if (proofs.putIfAbsent(proof.step(), proof) == null) {
        below(proof).forEach(this::learn);
      }
    }

    private static Stream<Told.Proof> below(Told.Proof proof) {
      return proof.premises().stream().flatMap(premise -> premise.proofs().stream());
    }

    /** Trees of these steps; of several ways to one conclusion the one that has a lowest proof. */
    List<Tree> grow(List<String> roots) {
      List<String> proven = roots.stream().filter(proofs::containsKey).toList();
      return trees(proven.isEmpty() ? roots : proven);
    }

    private List<Tree> trees(List<String> ids) {
      return ids.stream()
          .flatMap(id -> Optional.ofNullable(steps.get(id)).stream())
          .map(this::tree)
          .toList();
    }

    /** The steps that no tree has shown yet. */
    List<Tree> rest() {
      List<ToldStep> latestFirst = new ArrayList<>(steps.values());
      Collections.reverse(latestFirst);
      List<Tree> trees = new ArrayList<>();
      for (ToldStep step : latestFirst) {
        if (!shown.contains(step.id())) {
          trees.add(tree(step));
        }
      }
      return trees;
    }

    private Tree tree(ToldStep step) {
      if (!shown.add(step.id())) {
        return new Tree(step, true, List.of(), List.of(), List.of(), List.of());
      }
      Told.Proof proof = proofs.get(step.id());

      List<String> places =
          step.because().stream().filter(id -> !id.isEmpty() && !steps.containsKey(id)).toList();
      return new Tree(
          step,
          false,
          trees(proof == null ? step.because() : below(proof).map(Told.Proof::step).toList()),
          places.stream().map(facts::at).toList(),
          step.absent().stream().filter(place -> place.startsWith("/")).map(facts::at).toList(),
          proof == null ? List.of() : checked(proof));
    }

    private static List<Checked> checked(Told.Proof proof) {
      return proof.premises().stream()
          .map(
              premise ->
                  new Checked(
                      premise.condition(),
                      proof.rule().file() + ":" + premise.line() + ":" + premise.column()))
          .toList();
    }
  }
}
