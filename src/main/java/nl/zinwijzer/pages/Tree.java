package nl.zinwijzer.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zinwijzer.advice.ToldStep;

/**
 * A step with everything it rests on.
 *
 * @param step the step
 * @param again whether the step was shown in full before, so that a reference is enough
 * @param steps the steps it rests on
 * @param facts the facts it rests on
 * @param absent the places where something had to be absent
 */
public record Tree(
    ToldStep step, boolean again, List<Tree> steps, List<Fact> facts, List<Fact> absent) {
  public Tree {
    steps = List.copyOf(steps);
    facts = List.copyOf(facts);
    absent = List.copyOf(absent);
  }

  /** Grows trees out of the steps of one answer; every step is shown in full once. */
  static final class Grower {
    private final Map<String, ToldStep> steps = new LinkedHashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final RequestFacts facts;

    Grower(List<ToldStep> steps, RequestFacts facts) {
      steps.forEach(step -> this.steps.put(step.id(), step));
      this.facts = facts;
    }

    List<Tree> grow(List<String> roots) {
      List<Tree> trees = new ArrayList<>();
      for (String id : roots) {
        Optional.ofNullable(steps.get(id)).map(this::tree).ifPresent(trees::add);
      }
      return trees;
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
        return new Tree(step, true, List.of(), List.of(), List.of());
      }
      List<String> places =
          step.because().stream().filter(id -> !id.isEmpty() && !steps.containsKey(id)).toList();
      return new Tree(
          step,
          false,
          grow(step.because()),
          places.stream().map(facts::at).toList(),
          step.absent().stream().filter(place -> place.startsWith("/")).map(facts::at).toList());
    }
  }
}
