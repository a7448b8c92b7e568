package nl.zinwijzer.explanation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.zinwijzer.advice.Advice;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.advice.Hold;
import nl.zinwijzer.advice.Indication;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.advice.Outcome;
import nl.zinwijzer.advice.Signal;
import nl.zinwijzer.advice.Standing;
import nl.zinwijzer.advice.Topic;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Partner;
import nl.zinwijzer.consultation.PatientGroup;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.Bindings;
import nl.zinwijzer.rulebase.Comparison;
import nl.zinwijzer.rulebase.Condition;
import nl.zinwijzer.rulebase.DateThreshold;
import nl.zinwijzer.rulebase.Evaluator;
import nl.zinwijzer.rulebase.FactType;
import nl.zinwijzer.rulebase.Facts;
import nl.zinwijzer.rulebase.Operand;
import nl.zinwijzer.rulebase.Operator;
import nl.zinwijzer.rulebase.Pattern;
import nl.zinwijzer.rulebase.Rule;
import nl.zinwijzer.rulebase.Template;
import nl.zinwijzer.rulebase.Threshold;
import nl.zinwijzer.rulebase.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Why something does not follow: for each rule that could conclude it, its nearest miss, the match
 * with the fewest conditions that are not met.
 */
public final class WhyNot {
  private final Verdict verdict;
  private final Facts facts;
  private final Map<String, Optional<Miss>> nearest = new HashMap<>();
  private final Map<Wanted, List<Miss>> concluding = new HashMap<>();

  /**
   * A conclusion that is looked for.
   *
   * @param type its type
   * @param demands what it must be like, with all values filled in
   * @param places for each demand the place of its property in the conclusion
   */
  private record Wanted(FactType type, List<Comparison> demands, List<Integer> places) {
    private Wanted(FactType type, List<Comparison> demands) {
      this(
          type,
          demands,
          demands.stream().map(one -> type.place(one.property()).getAsInt()).toList());
    }

    /** Whether the values that are written in a template meet the demands. */
    private boolean allows(Template template) {
      for (int at = 0; at < demands.size(); at++) {
        if (template.operands().get(places.get(at)) instanceof Operand.Literal literal
            && !demands.get(at).holds(literal.value(), Bindings.none())) {
          return false;
        }
      }
      return true;
    }
  }

  /** Why things do not follow in a verdict. */
  public WhyNot(Verdict verdict) {
    this.verdict = verdict;
    this.facts = verdict.evaluation().facts();
  }

  /** Why a condition is not met. */
  public enum Kind {
    /** What is known says otherwise. */
    NOT_TRUE,
    /** It is unknown. */
    NOT_KNOWN,
    /** A hold or a safety rule stands in the way. */
    HELD_BACK,
    /** A higher level or indication stands. */
    OUTRANKED
  }

  /**
   * The nearest a rule came to a match.
   *
   * @param rule the rule
   * @param unmet the conditions that are not met, in the order of the rule
   */
  public record Miss(Rule rule, List<Unmet> unmet) {
    public Miss {
      unmet = List.copyOf(unmet);
    }

    private boolean heldBack() {
      for (Unmet one : unmet) {
        if (one.kind() == Kind.HELD_BACK) {
          return true;
        }
      }
      return false;
    }

    private int differences() {
      int differences = 0;
      for (Unmet one : unmet) {
        differences += Math.max(1, one.differences().size());
      }
      return differences;
    }
  }

  /**
   * A condition that is not met.
   *
   * @param condition the condition
   * @param kind why not
   * @param fact the fact that came nearest, when there is one
   * @param differences what of that fact is not as needed
   * @param found for an absence or a count: the facts that were found
   * @param bindings the variables of the rule at this place
   * @param missing for a conclusion that does not follow: the misses of the rules that could
   *     conclude it, the nearest first
   */
  public record Unmet(
      Condition condition,
      Kind kind,
      Optional<Object> fact,
      List<Comparison> differences,
      List<Object> found,
      Bindings bindings,
      List<Miss> missing) {
    public Unmet {
      differences = List.copyOf(differences);
      found = List.copyOf(found);
      missing = List.copyOf(missing);
    }
  }

  /** Why a rule does not match; empty when it does. */
  public Optional<Miss> rule(Rule rule) {
    Optional<Miss> known = nearest.get(rule.id());
    if (known == null) {
      known = miss(rule);
      nearest.put(rule.id(), known);
    }
    return known;
  }

  /** Why the answer has not this level: every rule that could conclude it, the nearest first. */
  public List<Miss> level(Level level) {
    return concluding(Outcome.class, Map.of("level", level));
  }

  /** Whether a conclusion with this code, such as {@code level:refer}, follows after all. */
  public boolean follows(String code) {
    return verdict.all(Conclusion.class).anyMatch(conclusion -> conclusion.code().equals(code));
  }

  /** Why there is no such signal. */
  public List<Miss> signal(Concept concept) {
    return concluding(Signal.class, Map.of("id", concept));
  }

  /** Why there is no advice on a topic. */
  public List<Miss> topic(Topic topic) {
    return concluding(Advice.class, Map.of("topic", topic));
  }

  private List<Miss> concluding(Class<? extends Conclusion> kind, Map<String, Object> values) {
    FactType type = Vocabulary.get().type(kind.getSimpleName()).orElseThrow();
    List<Comparison> demands = new ArrayList<>();
    values.forEach(
        (property, value) -> demands.add(demand(property, Operator.EQUAL, List.of(value))));
    return concluding(new Wanted(type, demands));
  }

  private static Comparison demand(String property, Operator operator, List<Object> values) {
    List<Operand> operands = new ArrayList<>();
    values.forEach(value -> operands.add(new Operand.Literal(value, String.valueOf(value))));
    return new Comparison(property, operator, operands, 0, 0);
  }

  /** The misses of every rule that could conclude what is wanted, the nearest first. */
  private List<Miss> concluding(Wanted wanted) {
    List<Miss> known = concluding.get(wanted);
    if (known == null) {
      known = misses(wanted);
      concluding.put(wanted, known);
    }
    return known;
  }

  private List<Miss> misses(Wanted wanted) {
    List<Miss> misses = new ArrayList<>();
    for (Rule rule : verdict.ruleBase().evaluator().concluding(wanted.type())) {
      for (Template template : rule.conclusions()) {
        if (template.type().equals(wanted.type()) && wanted.allows(template)) {
          Rule towards = towards(rule, template, wanted);
          (towards == rule ? rule(rule) : miss(towards)).ifPresent(misses::add);
        }
      }
    }
    misses.sort(
        Comparator.<Miss>comparingInt(miss -> miss.unmet().size())
            .thenComparing(miss -> !miss.heldBack())
            .thenComparingInt(Miss::differences)
            .thenComparing(miss -> miss.rule().id()));
    return misses;
  }

  /** The rule, narrowed to what would conclude the fact that is wanted. */
  private static Rule towards(Rule rule, Template template, Wanted wanted) {
    Map<String, List<Comparison>> ofVariables = new HashMap<>();
    for (int at = 0; at < wanted.demands().size(); at++) {
      if (template.operands().get(wanted.places().get(at)) instanceof Operand.Variable variable) {
        ofVariables
            .computeIfAbsent(variable.name(), name -> new ArrayList<>())
            .add(wanted.demands().get(at));
      }
    }
    return ofVariables.isEmpty() ? rule : narrowed(rule, ofVariables);
  }

  /** What a pattern looks for, as far as its variables have a value. */
  private static Wanted wanted(Pattern pattern, Bindings bindings) {
    List<Comparison> demands = new ArrayList<>();
    for (Comparison comparison : pattern.comparisons()) {
      if (!unsaid(comparison, bindings)
          && pattern.type().place(comparison.property()).isPresent()) {
        List<Object> values = new ArrayList<>();
        comparison
            .operands()
            .forEach(operand -> values.add(requireNonNull(bindings.value(operand))));
        demands.add(demand(comparison.property(), comparison.operator(), values));
      }
    }
    return new Wanted(pattern.type(), demands);
  }

  private static Rule narrowed(Rule rule, Map<String, List<Comparison>> demands) {
    List<Condition> conditions =
        rule.conditions().stream()
            .map(
                condition ->
                    condition instanceof Condition.Match match
                        ? new Condition.Match(narrowed(match.pattern(), demands))
                        : condition)
            .toList();
    return rule.with(conditions);
  }

  private static Pattern narrowed(Pattern pattern, Map<String, List<Comparison>> demands) {
    List<Comparison> comparisons = new ArrayList<>(pattern.comparisons());
    pattern
        .bindings()
        .forEach(
            (variable, property) ->
                demands
                    .getOrDefault(variable, List.of())
                    .forEach(
                        one ->
                            comparisons.add(
                                new Comparison(
                                    property,
                                    one.operator(),
                                    one.operands(),
                                    pattern.line(),
                                    pattern.column()))));
    return new Pattern(
        pattern.type(), comparisons, pattern.bindings(), pattern.line(), pattern.column());
  }

  private Optional<Miss> miss(Rule rule) {
    for (int allowed = 0; allowed <= rule.conditions().size(); allowed++) {
      Search search = new Search(rule);
      search.extend(0, Bindings.none(), allowed, 0, new ArrayList<>());
      if (search.best != null) {
        return search.best.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Miss(rule, search.best.stream().map(one -> one.explained(this)).toList()));
      }
    }
    throw new IllegalStateException("rule " + rule.id() + " has no nearest miss");
  }

  /** The search for a match of one rule with so many conditions not met. */
  private final class Search {
    private final Rule rule;
    private int fewest = Integer.MAX_VALUE;
    private @Nullable List<Open> best;

    private Search(Rule rule) {
      this.rule = rule;
    }

    private void extend(int at, Bindings bindings, int allowed, int differences, List<Open> open) {
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
        List<Open> open) {
      Pattern pattern = match.pattern();
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
            open.add(new Open(match, bound, Optional.of(fact), different, List.of()));
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
        open.add(new Open(match, bindings, Optional.empty(), List.of(), List.of()));
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
        List<Open> open) {
      Pattern pattern = condition.pattern();
      if (unsaid(condition, bindings)) {
        extend(at + 1, bindings, allowed, differences, open);
        return;
      }
      List<Object> found = Evaluator.matching(pattern, bindings, facts);
      Bindings bound =
          condition instanceof Condition.Count count
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
        open.add(new Open(condition, bindings, closest, different, found));
        extend(at + 1, bound, allowed - 1, differences + Math.max(1, different.size()), open);
        open.remove(open.size() - 1);
      }
    }

    private Optional<Object> closest(Pattern pattern, Bindings bindings) {
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
  }

  /** The facts that a pattern may be about, and perhaps others of the same type. */
  private Collection<Object> meant(Pattern pattern) {
    for (Comparison comparison : pattern.comparisons()) {
      if (comparison.exact() && names(pattern.type(), comparison)) {
        return facts.of(pattern.type(), comparison);
      }
    }
    return facts.of(pattern.type());
  }

  private static boolean anotherIsMeant(FactType type, List<Comparison> different) {
    for (Comparison one : different) {
      if (names(type, one)) {
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

  private static boolean unsaid(Comparison comparison, Bindings bindings) {
    for (Operand operand : comparison.operands()) {
      if (bindings.lacks(operand)) {
        return true;
      }
    }
    return false;
  }

  private static List<Comparison> different(Pattern pattern, Object fact, Bindings bindings) {
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

  /** A condition that is not met, before it is explained. */
  private record Open(
      Condition condition,
      Bindings bindings,
      Optional<Object> fact,
      List<Comparison> differences,
      List<Object> found) {
    private Unmet explained(WhyNot within) {
      boolean lacking =
          condition instanceof Condition.Match
              || condition instanceof Condition.Some
              || (condition instanceof Condition.Count count && count.operator().growing());
      return new Unmet(
          condition,
          kind(within),
          fact,
          differences,
          found,
          bindings,
          lacking && condition.pattern().type().concluded()
              ? within.concluding(wanted(condition.pattern(), bindings))
              : List.of());
    }

    private Kind kind(WhyNot within) {
      if (condition instanceof Condition.None) {
        return found.stream().map(within::hindrance).max(Comparator.naturalOrder()).orElseThrow();
      }
      boolean unknown =
          fact.isPresent()
              && differences.stream()
                  .allMatch(
                      one -> unknown(condition.pattern().type().read(fact.get(), one.property())));
      return unknown ? Kind.NOT_KNOWN : Kind.NOT_TRUE;
    }
  }

  private static boolean unknown(@Nullable Object value) {
    return value == null
        || (value instanceof Enum<?> constant && constant.name().equals("UNKNOWN"));
  }

  /** What it means that something stands that should not. */
  private Kind hindrance(Object found) {
    if (found instanceof Indication || found instanceof Standing || found instanceof Outcome) {
      return Kind.OUTRANKED;
    }
    Predicate<Rule> protects =
        rule -> rule.stage().equals("safety") || rule.stage().equals("holds");
    boolean held =
        found instanceof Hold
            || (found instanceof Conclusion conclusion
                && verdict.evaluation().of(conclusion).stream()
                    .anyMatch(derivation -> protects.test(derivation.rule())));
    return held ? Kind.HELD_BACK : Kind.NOT_TRUE;
  }
}
