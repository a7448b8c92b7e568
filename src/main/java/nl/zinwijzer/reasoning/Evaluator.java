package nl.zinwijzer.reasoning;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zinwijzer.advice.Outcome;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.model.Bindings;
import nl.zinwijzer.rulebase.model.Condition;
import nl.zinwijzer.rulebase.model.FactPattern;
import nl.zinwijzer.rulebase.model.FactType;
import nl.zinwijzer.rulebase.model.Rule;
import nl.zinwijzer.rulebase.model.RuleOrder;
import nl.zinwijzer.rulebase.model.Template;

/**
 * Evaluates rules on facts straight from their model, without the engine. It says exactly what
 * matched, and what did not.
 */
public final class Evaluator {
  private static final LoadingCache<RuleBase, Evaluator> OF_RULE_BASES =
      Caffeine.newBuilder()
          .weakKeys()
          .build(ruleBase -> new Evaluator(ruleBase.manifest().stages(), ruleBase.rules()));

  private final List<Rule> rules;
  private final List<Rule> leadingToOutcome;
  private final Map<FactType, List<Rule>> concluding = new HashMap<>();

  /**
   * An evaluator of some rules.
   *
   * @param stages the names of the stages in order
   * @param rules the rules of all stages; no conclusion leads back to itself
   */
  public Evaluator(List<String> stages, List<Rule> rules) {
    this.rules = RuleOrder.sorted(stages, rules);
    this.leadingToOutcome = leadingToOutcome(this.rules);
    for (Rule rule : this.rules) {
      rule.conclusions().stream()
          .map(Template::type)
          .distinct()
          .forEach(type -> concluding.computeIfAbsent(type, none -> new ArrayList<>()).add(rule));
    }
  }

  /** The evaluator of a rule base; made once, and gone with it. */
  public static Evaluator of(RuleBase ruleBase) {
    return OF_RULE_BASES.get(ruleBase);
  }

  private static List<Rule> leadingToOutcome(List<Rule> rules) {
    Set<Class<?>> needed = new HashSet<>(Set.of(Outcome.class));
    List<Rule> leading = new ArrayList<>();
    for (int at = rules.size() - 1; at >= 0; at--) {
      Rule rule = rules.get(at);
      if (rule.conclusions().stream()
          .anyMatch(template -> needed.contains(template.type().record()))) {
        rule.conditions().forEach(condition -> needed.add(condition.pattern().type().record()));
        leading.add(0, rule);
      }
    }
    return List.copyOf(leading);
  }

  /** The rules, each after every rule whose conclusions it reads. */
  public List<Rule> rules() {
    return rules;
  }

  /** Of those, the rules that the level depends on. */
  public List<Rule> leadingToOutcome() {
    return leadingToOutcome;
  }

  /** The rules that can conclude facts of a type. */
  public List<Rule> concluding(FactType type) {
    return concluding.getOrDefault(type, List.of());
  }

  /** Everything that follows from these facts. */
  public Evaluation evaluate(Collection<?> given) {
    FactIndex facts = FactIndex.of(given);
    List<Derivation> derivations = new ArrayList<>();
    for (Rule rule : rules) {
      List<Derivation> found = derive(rule, facts);
      for (Derivation derivation : found) {
        derivation.conclusions().forEach(facts::add);
      }
      derivations.addAll(found);
    }
    return new Evaluation(facts, derivations);
  }

  /** Every match of one rule on these facts. */
  public static List<Derivation> derive(Rule rule, FactIndex facts) {
    List<Derivation> derivations = new ArrayList<>();
    extend(rule, 0, Bindings.none(), new ArrayList<>(), facts, derivations);
    return derivations;
  }

  private static void extend(
      Rule rule,
      int at,
      Bindings bindings,
      List<Evidence> evidence,
      FactIndex facts,
      List<Derivation> derivations) {
    if (at == rule.conditions().size()) {
      derivations.add(
          new Derivation(
              rule,
              bindings,
              evidence,
              rule.conclusions().stream().map(template -> template.conclude(bindings)).toList()));
      return;
    }
    Condition condition = rule.conditions().get(at);
    if (condition instanceof Condition.Match match) {
      FactPattern pattern = match.pattern();
      for (Object fact : facts.of(pattern)) {
        Bindings bound = pattern.bind(fact, bindings);
        if (pattern.meets(fact, bound)) {
          evidence.add(new Evidence(condition, List.of(fact)));
          extend(rule, at + 1, bound, evidence, facts, derivations);
          evidence.remove(evidence.size() - 1);
        }
      }
      return;
    }
    Optional<Evidence> met = meet(condition, bindings, facts);
    if (met.isPresent()) {
      Bindings bound =
          condition instanceof Condition.CountOf count
              ? bindings.with(count.variable(), met.get().facts().size())
              : bindings;
      evidence.add(met.get());
      extend(rule, at + 1, bound, evidence, facts, derivations);
      evidence.remove(evidence.size() - 1);
    }
  }

  /**
   * What meets a condition other than a plain match.
   *
   * @return the evidence, or nothing when the condition is not met
   */
  public static Optional<Evidence> meet(Condition condition, Bindings bindings, FactIndex facts) {
    List<Object> found = matching(condition.pattern(), bindings, facts);
    boolean met =
        condition instanceof Condition.CountOf count
            ? count.operator().holds(found.size(), bindings.value(count.operand()))
            : condition instanceof Condition.None == found.isEmpty();
    return met ? Optional.of(new Evidence(condition, found)) : Optional.empty();
  }

  /** The facts that meet a pattern. */
  public static List<Object> matching(FactPattern pattern, Bindings bindings, FactIndex facts) {
    List<Object> matching = new ArrayList<>();
    for (Object fact : facts.of(pattern)) {
      if (pattern.meets(fact, pattern.bind(fact, bindings))) {
        matching.add(fact);
      }
    }
    return matching;
  }
}
