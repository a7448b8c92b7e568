package nl.zinwijzer.reasoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.consultation.Fact;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.knowledge.ThresholdEntry;
import nl.zinwijzer.rulebase.model.Condition;
import nl.zinwijzer.rulebase.model.FactPattern;

/** Makes the numbered steps of an evaluation. */
final class Trail {
  /** The ground of a step that rests only on nothing having been concluded. */
  private static final String WHOLE_REQUEST = "";

  private final RuleBase ruleBase;
  private final Evaluation evaluation;
  private final Map<Conclusion, List<String>> idsTo = new HashMap<>();

  private Trail(RuleBase ruleBase, Evaluation evaluation) {
    this.ruleBase = ruleBase;
    this.evaluation = evaluation;
  }

  /** The steps by stage, rule, and what they conclude from what. */
  static List<Step> of(RuleBase ruleBase, Evaluation evaluation) {
    return new Trail(ruleBase, evaluation).steps();
  }

  private List<Step> steps() {
    List<String> stages = ruleBase.manifest().stages();
    List<Derivation> ordered =
        evaluation.derivations().stream()
            .sorted(
                Comparator.<Derivation>comparingInt(
                        derivation -> stages.indexOf(derivation.rule().stage()))
                    .thenComparing(derivation -> derivation.rule().id())
                    .thenComparing(derivation -> derivation.conclusions().toString())
                    .thenComparing(Trail::matched))
            .toList();
    for (int index = 0; index < ordered.size(); index++) {
      for (Conclusion conclusion : ordered.get(index).conclusions()) {
        idsTo.computeIfAbsent(conclusion, none -> new ArrayList<>()).add("s" + (index + 1));
      }
    }
    List<Step> steps = new ArrayList<>();
    for (int index = 0; index < ordered.size(); index++) {
      steps.add(step("s" + (index + 1), ordered.get(index)));
    }
    return steps;
  }

  private static String matched(Derivation derivation) {
    return derivation.evidence().stream()
        .map(evidence -> evidence.facts().stream().map(Object::toString).sorted().toList())
        .map(Object::toString)
        .collect(Collectors.joining());
  }

  private Step step(String id, Derivation derivation) {
    TreeSet<String> pointers = new TreeSet<>();
    List<String> steps = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    TreeSet<String> thresholds = new TreeSet<>();
    for (Evidence evidence : derivation.evidence()) {
      FactPattern pattern = evidence.condition().pattern();
      if (evidence.condition() instanceof Condition.None) {
        absent.add(pattern.written());
        pointers.addAll(Places.absent(pattern, evaluation.facts()));
      }
      for (Object fact : evidence.facts()) {
        if (fact instanceof Conclusion conclusion) {
          steps.addAll(idsTo.getOrDefault(conclusion, List.of()));
        } else if (fact instanceof Fact given) {
          pointers.addAll(Places.of(given, pattern));
        } else {
          thresholds.add(String.valueOf(pattern.type().read(fact, "id")));
        }
      }
    }
    List<String> because = new ArrayList<>(pointers);
    steps.stream()
        .distinct()
        .sorted(Comparator.comparingInt(step -> Integer.parseInt(step.substring(1))))
        .forEach(because::add);
    if (because.isEmpty()) {
      because.add(WHOLE_REQUEST);
    }
    return new Step(id, derivation, because, absent, entries(thresholds));
  }

  private List<ThresholdEntry> entries(TreeSet<String> thresholds) {
    return ruleBase.thresholds().entrySet().stream()
        .filter(entry -> thresholds.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
