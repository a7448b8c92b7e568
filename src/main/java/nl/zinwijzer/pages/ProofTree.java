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
import nl.zinwijzer.answer.AnswerStep;
import nl.zinwijzer.explanation.ExplanationAnswer;

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
public record ProofTree(
    AnswerStep step,
    boolean again,
    List<ProofTree> steps,
    List<FactLine> facts,
    List<FactLine> absent,
    List<MetCondition> checked) {
  public ProofTree {
    steps = List.copyOf(steps);
    facts = List.copyOf(facts);
    absent = List.copyOf(absent);
    checked = List.copyOf(checked);
  }

  /** Grows trees out of the steps of one answer; every step is shown in full once. */
  static final class Grower {
    private final Map<String, AnswerStep> steps = new LinkedHashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final Map<String, ExplanationAnswer.ProofAnswer> proofs = new HashMap<>();
    private final RequestFacts facts;

    /**
     * Grows from steps, along the lowest proofs where those are known.
     *
     * @param proofs the lowest proofs of what was concluded
     */
    Grower(List<AnswerStep> steps, List<ExplanationAnswer.ProofAnswer> proofs, RequestFacts facts) {
      steps.forEach(step -> this.steps.put(step.id(), step));
      proofs.forEach(this::learn);
      this.facts = facts;
    }

    private void learn(ExplanationAnswer.ProofAnswer proof) {
      if (proofs.putIfAbsent(proof.step(), proof) == null) {
        below(proof).forEach(this::learn);
      }
    }

    private static Stream<ExplanationAnswer.ProofAnswer> below(
        ExplanationAnswer.ProofAnswer proof) {
      return proof.premises().stream().flatMap(premise -> premise.proofs().stream());
    }

    /** Trees of these steps; of several ways to one conclusion the one that has a lowest proof. */
    List<ProofTree> grow(List<String> roots) {
      List<String> proven = roots.stream().filter(proofs::containsKey).toList();
      return trees(proven.isEmpty() ? roots : proven);
    }

    private List<ProofTree> trees(List<String> ids) {
      return ids.stream()
          .flatMap(id -> Optional.ofNullable(steps.get(id)).stream())
          .map(this::tree)
          .toList();
    }

    /** The steps that no tree has shown yet. */
    List<ProofTree> rest() {
      List<AnswerStep> latestFirst = new ArrayList<>(steps.values());
      Collections.reverse(latestFirst);
      List<ProofTree> trees = new ArrayList<>();
      for (AnswerStep step : latestFirst) {
        if (!shown.contains(step.id())) {
          trees.add(tree(step));
        }
      }
      return trees;
    }

    private ProofTree tree(AnswerStep step) {
      if (!shown.add(step.id())) {
        return new ProofTree(step, true, List.of(), List.of(), List.of(), List.of());
      }
      ExplanationAnswer.ProofAnswer proof = proofs.get(step.id());

      List<String> places =
          step.because().stream().filter(id -> !id.isEmpty() && !steps.containsKey(id)).toList();
      return new ProofTree(
          step,
          false,
          trees(
              proof == null
                  ? step.because()
                  : below(proof).map(ExplanationAnswer.ProofAnswer::step).toList()),
          places.stream().map(facts::at).toList(),
          step.absent().stream().filter(place -> place.startsWith("/")).map(facts::at).toList(),
          proof == null ? List.of() : checked(proof));
    }

    private static List<MetCondition> checked(ExplanationAnswer.ProofAnswer proof) {
      return proof.premises().stream()
          .map(
              premise ->
                  new MetCondition(
                      premise.condition(),
                      proof.rule().file() + ":" + premise.line() + ":" + premise.column()))
          .toList();
    }
  }
}
