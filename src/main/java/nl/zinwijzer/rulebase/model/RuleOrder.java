package nl.zinwijzer.rulebase.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.zinwijzer.rulebase.files.Finding;

/**
 * Proves that the rules have exactly one answer in any order: absence and counts look only at what
 * earlier stages conclude, and no conclusion leads back to itself.
 */
public final class RuleOrder {
  private final List<String> stages;
  private final List<Rule> rules;
  private final Map<FactType, Integer> lastStage = new HashMap<>();

  private RuleOrder(List<String> stages, List<Rule> rules) {
    this.stages = stages;
    this.rules = rules;
    for (Rule rule : rules) {
      for (Template conclusion : rule.conclusions()) {
        lastStage.merge(conclusion.type(), stages.indexOf(rule.stage()), Math::max);
      }
    }
  }

  /** Reports every rule that makes the answer depend on order. */
  public static void check(List<String> stages, List<Rule> rules, Consumer<Finding> findings) {
    RuleOrder order = new RuleOrder(stages, rules);
    order.checkStages(findings);
    order.checkCycles(findings);
  }

  /**
   * The rules so that each comes after every rule whose conclusions it reads.
   *
   * @throws IllegalArgumentException when the rules go round in a circle
   */
  public static List<Rule> sorted(List<String> stages, List<Rule> rules) {
    Map<FactType, List<Rule>> concluding = new HashMap<>();
    for (Rule rule : rules) {
      rule.conclusions()
          .forEach(
              conclusion ->
                  concluding
                      .computeIfAbsent(conclusion.type(), type -> new ArrayList<>())
                      .add(rule));
    }
    List<Rule> byStage = new ArrayList<>(rules);
    byStage.sort(Comparator.comparingInt(rule -> stages.indexOf(rule.stage())));
    Set<Rule> sorted = new LinkedHashSet<>();
    byStage.forEach(rule -> place(rule, concluding, sorted, new HashSet<>()));
    return List.copyOf(sorted);
  }

  private static void place(
      Rule rule, Map<FactType, List<Rule>> concluding, Set<Rule> sorted, Set<Rule> waiting) {
    if (sorted.contains(rule)) {
      return;
    }
    if (!waiting.add(rule)) {
      throw new IllegalArgumentException("rule " + rule.id() + " leads to itself");
    }
    for (Condition condition : rule.conditions()) {
      concluding
          .getOrDefault(condition.pattern().type(), List.of())
          .forEach(before -> place(before, concluding, sorted, waiting));
    }
    sorted.add(rule);
  }

  private void checkStages(Consumer<Finding> findings) {
    for (Rule rule : rules) {
      for (Condition condition : rule.conditions()) {
        FactType type = condition.pattern().type();
        int concluded = lastStage.getOrDefault(type, -1);
        int here = stages.indexOf(rule.stage());
        boolean absence = !(condition instanceof Condition.Match);
        if (concluded > here || (absence && concluded == here)) {
          String name = type.name();
          String stage = stages.get(concluded);
          findings.accept(
              new Finding(
                  "stage-order",
                  rule.file(),
                  condition.pattern().line(),
                  condition.pattern().column(),
                  "`"
                      + name
                      + "` wordt pas in `"
                      + stage
                      + "/` geconcludeerd; "
                      + (absence ? "not, exists en tellingen" : "een regel")
                      + " in `"
                      + rule.stage()
                      + "/` kan daar niet op wachten",
                  "`"
                      + name
                      + "` is concluded only in `"
                      + stage
                      + "/`; "
                      + (absence ? "not, exists and counts" : "a rule")
                      + " in `"
                      + rule.stage()
                      + "/` cannot wait for it"));
        }
      }
    }
  }

  private void checkCycles(Consumer<Finding> findings) {
    Map<String, Set<String>> leadsTo = new TreeMap<>();
    for (Rule rule : rules) {
      for (Condition condition : rule.conditions()) {
        for (Template conclusion : rule.conclusions()) {
          leadsTo
              .computeIfAbsent(condition.pattern().type().name(), name -> new TreeSet<>())
              .add(conclusion.type().name());
        }
      }
    }
    for (Rule rule : rules) {
      for (Condition condition : rule.conditions()) {
        String from = condition.pattern().type().name();
        boolean circular =
            condition instanceof Condition.Match
                && condition.pattern().type().concluded()
                && rule.conclusions().stream()
                    .anyMatch(conclusion -> reaches(conclusion.type().name(), from, leadsTo));
        if (circular) {
          findings.accept(
              new Finding(
                  "circular",
                  rule.file(),
                  condition.pattern().line(),
                  condition.pattern().column(),
                  "deze regel concludeert iets waaruit weer `"
                      + from
                      + "` volgt; dat draait in een kring",
                  "this rule concludes something that leads to `"
                      + from
                      + "` again; that is a circle"));
        }
      }
    }
  }

  private static boolean reaches(String from, String to, Map<String, Set<String>> leadsTo) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (next.equals(to)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(leadsTo.getOrDefault(next, Set.of()));
      }
    }
    return false;
  }
}
