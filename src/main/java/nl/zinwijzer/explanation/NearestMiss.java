package nl.zinwijzer.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zinwijzer.advice.Topic;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Partner;
import nl.zinwijzer.consultation.PatientGroup;
import nl.zinwijzer.reasoning.Evaluator;
import nl.zinwijzer.reasoning.FactIndex;
import nl.zinwijzer.rulebase.model.Bindings;
import nl.zinwijzer.rulebase.model.Comparison;
import nl.zinwijzer.rulebase.model.Condition;
import nl.zinwijzer.rulebase.model.DateThreshold;
import nl.zinwijzer.rulebase.model.FactPattern;
import nl.zinwijzer.rulebase.model.FactType;
import nl.zinwijzer.rulebase.model.Operand;
import nl.zinwijzer.rulebase.model.Rule;
import nl.zinwijzer.rulebase.model.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * The search for the match of a rule that has the fewest conditions not met, and of those the one
 * with the fewest differences.
 */
public final class NearestMiss {
  private final Rule rule;
  private final FactIndex facts;
  private int fewest = Integer.MAX_VALUE;
  private @Nullable List<Unexplained> best;

  private NearestMiss(Rule rule, FactIndex facts) {
    this.rule = rule;
    this.facts = facts;
  }

  /**
   * A condition that is not met, before it is explained.
   *
   * @param condition the condition
   * @param bindings the variables of the rule at this place
   * @param fact the fact that came nearest, when there is one
   * @param differences what of that fact is not as needed
   * @param found for an absence or a count: the facts that were found
   */
  record Unexplained(
      Condition condition,
      Bindings bindings,
      Optional<Object> fact,
      List<Comparison> differences,
      List<Object> found) {}

  /** The conditions that are not met in the nearest miss; none when the rule matches. */
  static List<Unexplained> of(Rule rule, FactIndex facts) {
    for (int allowed = 0; allowed <= rule.conditions().size(); allowed++) {
      NearestMiss search = new NearestMiss(rule, facts);
      search.extend(0, Bindings.none(), allowed, 0, new ArrayList<>());
      if (search.best != null) {
        return search.best;
      }
    }
    throw new IllegalStateException("rule " + rule.id() + " has no nearest miss");
  }

  private void extend(
      int at, Bindings bindings, int allowed, int differences, List<Unexplained> open) {
    if (differences >= fewest) {
      return;
    }
    if (at == rule.conditions().size()) {
      fewest = differences;
      best = List.copyOf(open);
      return;
    }
    Condition condition = rule.conditions().get(at);
    if (condition instanceof Condition.Match match) {
      match(at, match, bindings, allowed, differences, open);
    } else {
      other(at, condition, bindings, allowed, differences, open);
    }
  }

  private void match(
      int at,
      Condition.Match match,
      Bindings bindings,
      int allowed,
      int differences,
      List<Unexplained> open) {
    FactPattern pattern = match.pattern();
    boolean meant = false;
    for (Object fact : meant(pattern)) {
      Bindings bound = pattern.bind(fact, bindings);
      List<Comparison> different = different(pattern, fact, bound);
      if (different.isEmpty()) {
        meant = true;
        extend(at + 1, bound, allowed, differences, open);
      } else if (!anotherIsMeant(pattern.type(), different)) {
        meant = true;
        if (allowed > 0) {
          open.add(new Unexplained(match, bound, Optional.of(fact), different, List.of()));
          extend(at + 1, bound, allowed - 1, differences + different.size(), open);
          open.remove(open.size() - 1);
        }
      }
    }
    if (!meant && allowed > 0) {
      Bindings unbound = bindings;
      for (String variable : pattern.bindings().keySet()) {
        unbound = unbound.with(variable, null);
      }
      open.add(new Unexplained(match, bindings, Optional.empty(), List.of(), List.of()));
      extend(at + 1, unbound, allowed - 1, differences + 1, open);
      open.remove(open.size() - 1);
    }
  }

  private void other(
      int at,
      Condition condition,
      Bindings bindings,
      int allowed,
      int differences,
      List<Unexplained> open) {
    FactPattern pattern = condition.pattern();
    if (unsaid(condition, bindings)) {
      extend(at + 1, bindings, allowed, differences, open);
      return;
    }
    List<Object> found = Evaluator.matching(pattern, bindings, facts);
    Bindings bound =
        condition instanceof Condition.CountOf count
            ? bindings.with(count.variable(), found.size())
            : bindings;
    if (Evaluator.meet(condition, bindings, facts).isPresent()) {
      extend(at + 1, bound, allowed, differences, open);
    } else if (allowed > 0) {
      Optional<Object> closest =
          condition instanceof Condition.Some ? closest(pattern, bindings) : Optional.empty();
      List<Comparison> different =
          closest
              .map(fact -> different(pattern, fact, pattern.bind(fact, bindings)))
              .orElse(List.of());
      open.add(new Unexplained(condition, bindings, closest, different, found));
      extend(at + 1, bound, allowed - 1, differences + Math.max(1, different.size()), open);
      open.remove(open.size() - 1);
    }
  }

  private Optional<Object> closest(FactPattern pattern, Bindings bindings) {
    Optional<Object> closest = Optional.empty();
    int fewest = Integer.MAX_VALUE;
    for (Object fact : meant(pattern)) {
      List<Comparison> different = different(pattern, fact, pattern.bind(fact, bindings));
      if (different.size() < fewest && !anotherIsMeant(pattern.type(), different)) {
        closest = Optional.of(fact);
        fewest = different.size();
      }
    }
    return closest;
  }

  /** The facts that a pattern may be about, and perhaps others of the same type. */
  private Collection<Object> meant(FactPattern pattern) {
    for (Comparison comparison : pattern.comparisons()) {
      Optional<Operand.Literal> exact = comparison.exact();
      if (exact.isPresent() && names(pattern.type(), comparison)) {
        return facts.of(pattern.type(), comparison.property(), exact.get());
      }
    }
    return facts.of(pattern.type());
  }

  private static boolean anotherIsMeant(FactType type, List<Comparison> different) {
    for (Comparison comparison : different) {
      if (names(type, comparison)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a condition compares with a variable that no fact gave a value. */
  private static boolean unsaid(Condition condition, Bindings bindings) {
    for (Comparison comparison : condition.pattern().comparisons()) {
      if (unsaid(comparison, bindings)) {
        return true;
      }
    }
    return false;
  }

  static boolean unsaid(Comparison comparison, Bindings bindings) {
    for (Operand operand : comparison.operands()) {
      if (bindings.lacks(operand)) {
        return true;
      }
    }
    return false;
  }

  private static List<Comparison> different(FactPattern pattern, Object fact, Bindings bindings) {
    List<Comparison> different = new ArrayList<>();
    for (Comparison comparison : pattern.comparisons()) {
      if (!unsaid(comparison, bindings)
          && !comparison.holds(pattern.type().read(fact, comparison.property()), bindings)) {
        different.add(comparison);
      }
    }
    return different;
  }

  /** Whether a comparison says which fact is meant, rather than what it should be like. */
  private static boolean names(FactType type, Comparison comparison) {
    Class<?> compared = type.typeOf(comparison.property());
    return type.record() == Threshold.class
        || type.record() == DateThreshold.class
        || compared == Concept.class
        || compared == Partner.class
        || compared == PatientGroup.class
        || compared == Topic.class
        || compared == String.class;
  }
}
