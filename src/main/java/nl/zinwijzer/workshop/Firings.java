package nl.zinwijzer.workshop;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.reasoning.Step;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.knowledge.Scenario;
import nl.zinwijzer.rulebase.model.FactTypes;

/** What every rule concluded in every scenario, and with which words of the vocabulary. */
final class Firings {
  /** A scenario written for the rule itself shows it best. */
  private static final Comparator<Shown> BEST =
      Comparator.comparing(Shown::other).thenComparing(Shown::file).thenComparingInt(Shown::line);

  private record Shown(boolean other, String file, int line, String name) {}

  private final Map<String, Shown> byRule = new HashMap<>();
  private final Map<String, Map<Code, Shown>> byRuleAndWord = new TreeMap<>();

  private Firings() {}

  /** Plays every scenario that can be read. */
  static Firings of(RuleBase rules) {
    Firings firings = new Firings();
    for (Scenario scenario : rules.scenarios()) {
      if (ScenarioTrial.read(rules, scenario) instanceof RequestReading.Understood understood) {
        firings.add(scenario, Reasoner.reason(rules, understood.consultation()));
      }
    }
    return firings;
  }

  private void add(Scenario scenario, Verdict verdict) {
    for (Step step : verdict.trail()) {
      String rule = step.derivation().rule().id();
      Shown shown =
          new Shown(
              !scenario.rule().equals(Optional.of(rule)),
              scenario.file(),
              scenario.line(),
              scenario.name());
      byRule.merge(rule, shown, Firings::better);
      Map<Code, Shown> words = byRuleAndWord.computeIfAbsent(rule, none -> new HashMap<>());
      for (Code word : words(step)) {
        words.merge(word, shown, Firings::better);
      }
    }
  }

  private static Shown better(Shown first, Shown other) {
    return BEST.compare(first, other) <= 0 ? first : other;
  }

  private static Set<Code> words(Step step) {
    Set<Code> words = new HashSet<>();
    step.derivation().conclusions().forEach(conclusion -> add(conclusion, words));
    step.derivation()
        .evidence()
        .forEach(evidence -> evidence.facts().forEach(fact -> add(fact, words)));
    return words;
  }

  private static void add(Object fact, Set<Code> words) {
    var type = FactTypes.get().typeOf(fact);
    for (String property : type.properties()) {
      if (type.read(fact, property) instanceof Code word) {
        words.add(word);
      }
    }
  }

  /** The scenario that shows a rule best, as file and name; empty when the rule never concludes. */
  Optional<String> of(String rule) {
    return Optional.ofNullable(byRule.get(rule)).map(Firings::place);
  }

  /** The scenario that shows best how a rule works with a word of the vocabulary. */
  Optional<String> of(String rule, Code word) {
    return Optional.ofNullable(byRuleAndWord.getOrDefault(rule, Map.of()).get(word))
        .map(Firings::place);
  }

  private static String place(Shown shown) {
    return shown.file().replace("scenarios/", "") + ": " + shown.name();
  }
}
