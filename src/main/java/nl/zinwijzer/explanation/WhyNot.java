package nl.zinwijzer.explanation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
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
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.explanation.NearestMiss.Unexplained;
import nl.zinwijzer.reasoning.Evaluator;
import nl.zinwijzer.reasoning.FactIndex;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.model.Bindings;
import nl.zinwijzer.rulebase.model.Comparison;
import nl.zinwijzer.rulebase.model.Condition;
import nl.zinwijzer.rulebase.model.FactPattern;
import nl.zinwijzer.rulebase.model.FactType;
import nl.zinwijzer.rulebase.model.FactTypes;
import nl.zinwijzer.rulebase.model.Operand;
import nl.zinwijzer.rulebase.model.Operator;
import nl.zinwijzer.rulebase.model.Rule;
import nl.zinwijzer.rulebase.model.Template;

/**
 * Why something does not follow: for each rule that could conclude it, its nearest miss, the match
 * with the fewest conditions that are not met.
 */
public final class WhyNot {
  private final Verdict verdict;
  private final FactIndex facts;
  private final Map<String, Optional<RuleMiss>> nearest = new HashMap<>();
  private final Map<WantedConclusion, List<RuleMiss>> concluding = new HashMap<>();

  /**
   * A conclusion that is looked for.
   *
   * @param type its type
   * @param demands what it must be like, with all values filled in
   * @param places for each demand the place of its property in the conclusion
   */
  private record WantedConclusion(FactType type, List<Comparison> demands, List<Integer> places) {
    private WantedConclusion(FactType type, List<Comparison> demands) {
      this(
          type,
          demands,
          demands.stream()
              .map(comparison -> type.place(comparison.property()).getAsInt())
              .toList());
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
  public enum LackKind {
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
  public record RuleMiss(Rule rule, List<UnmetCondition> unmet) {
    public RuleMiss {
      unmet = List.copyOf(unmet);
    }

    private boolean heldBack() {
      for (UnmetCondition condition : unmet) {
        if (condition.kind() == LackKind.HELD_BACK) {
          return true;
        }
      }
      return false;
    }

    private int differences() {
      int differences = 0;
      for (UnmetCondition condition : unmet) {
        differences += Math.max(1, condition.differences().size());
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
  public record UnmetCondition(
      Condition condition,
      LackKind kind,
      Optional<Object> fact,
      List<Comparison> differences,
      List<Object> found,
      Bindings bindings,
      List<RuleMiss> missing) {
    public UnmetCondition {
      differences = List.copyOf(differences);
      found = List.copyOf(found);
      missing = List.copyOf(missing);
    }
  }

  /** Why a rule does not match; empty when it does. */
  public Optional<RuleMiss> rule(Rule rule) {
    Optional<RuleMiss> known = nearest.get(rule.id());
    if (known == null) {
      known = miss(rule);
      nearest.put(rule.id(), known);
    }
    return known;
  }

  /** Why the answer has not this level: every rule that could conclude it, the nearest first. */
  public List<RuleMiss> level(Level level) {
    return concluding(Outcome.class, Map.of("level", level));
  }

  /** Whether a conclusion with this code, such as {@code level:refer}, follows after all. */
  public boolean follows(String code) {
    return verdict.all(Conclusion.class).anyMatch(conclusion -> conclusion.code().equals(code));
  }

  /** Why there is no such signal. */
  public List<RuleMiss> signal(Concept concept) {
    return concluding(Signal.class, Map.of("id", concept));
  }

  /** Why there is no advice on a topic. */
  public List<RuleMiss> topic(Topic topic) {
    return concluding(Advice.class, Map.of("topic", topic));
  }

  private List<RuleMiss> concluding(Class<? extends Conclusion> kind, Map<String, Object> values) {
    FactType type = FactTypes.get().type(kind.getSimpleName()).orElseThrow();
    List<Comparison> demands = new ArrayList<>();
    values.forEach(
        (property, value) -> demands.add(demand(property, Operator.EQUAL, List.of(value))));
    return concluding(new WantedConclusion(type, demands));
  }

  private static Comparison demand(String property, Operator operator, List<Object> values) {
    List<Operand> operands = new ArrayList<>();
    values.forEach(value -> operands.add(new Operand.Literal(value, String.valueOf(value))));
    return new Comparison(property, operator, operands, 0, 0);
  }

  /** The misses of every rule that could conclude what is wanted, the nearest first. */
  private List<RuleMiss> concluding(WantedConclusion wanted) {
    List<RuleMiss> known = concluding.get(wanted);
    if (known == null) {
      known = misses(wanted);
      concluding.put(wanted, known);
    }
    return known;
  }

  private List<RuleMiss> misses(WantedConclusion wanted) {
    List<RuleMiss> misses = new ArrayList<>();
    for (Rule rule : Evaluator.of(verdict.ruleBase()).concluding(wanted.type())) {
      for (Template template : rule.conclusions()) {
        if (template.type().equals(wanted.type()) && wanted.allows(template)) {
          Rule towards = towards(rule, template, wanted);
          (towards == rule ? rule(rule) : miss(towards)).ifPresent(misses::add);
        }
      }
    }
    misses.sort(
        Comparator.<RuleMiss>comparingInt(miss -> miss.unmet().size())
            .thenComparing(miss -> !miss.heldBack())
            .thenComparingInt(RuleMiss::differences)
            .thenComparing(miss -> miss.rule().id()));
    return misses;
  }

  /** The rule, narrowed to what would conclude the fact that is wanted. */
  private static Rule towards(Rule rule, Template template, WantedConclusion wanted) {
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
  private static WantedConclusion wanted(FactPattern pattern, Bindings bindings) {
    List<Comparison> demands = new ArrayList<>();
    for (Comparison comparison : pattern.comparisons()) {
      if (!NearestMiss.unsaid(comparison, bindings)
          && pattern.type().place(comparison.property()).isPresent()) {
        List<Object> values = new ArrayList<>();
        comparison
            .operands()
            .forEach(operand -> values.add(requireNonNull(bindings.value(operand))));
        demands.add(demand(comparison.property(), comparison.operator(), values));
      }
    }
    return new WantedConclusion(pattern.type(), demands);
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

  private static FactPattern narrowed(FactPattern pattern, Map<String, List<Comparison>> demands) {
    List<Comparison> comparisons = new ArrayList<>(pattern.comparisons());
    pattern
        .bindings()
        .forEach(
            (variable, property) ->
                demands
                    .getOrDefault(variable, List.of())
                    .forEach(
                        condition ->
                            comparisons.add(
                                new Comparison(
                                    property,
                                    condition.operator(),
                                    condition.operands(),
                                    pattern.line(),
                                    pattern.column()))));
    return new FactPattern(
        pattern.type(), comparisons, pattern.bindings(), pattern.line(), pattern.column());
  }

  private Optional<RuleMiss> miss(Rule rule) {
    List<Unexplained> unmet = NearestMiss.of(rule, facts);
    return unmet.isEmpty()
        ? Optional.empty()
        : Optional.of(new RuleMiss(rule, unmet.stream().map(this::explained).toList()));
  }

  private UnmetCondition explained(Unexplained unmet) {
    Condition condition = unmet.condition();
    boolean lacking =
        condition instanceof Condition.Match
            || condition instanceof Condition.Some
            || (condition instanceof Condition.CountOf count && count.operator().growing());
    return new UnmetCondition(
        condition,
        kind(unmet),
        unmet.fact(),
        unmet.differences(),
        unmet.found(),
        unmet.bindings(),
        lacking && condition.pattern().type().concluded()
            ? concluding(wanted(condition.pattern(), unmet.bindings()))
            : List.of());
  }

  private LackKind kind(Unexplained unmet) {
    Condition condition = unmet.condition();
    if (condition instanceof Condition.None) {
      return unmet.found().stream()
          .map(this::hindrance)
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
    FactType type = condition.pattern().type();
    boolean unknown =
        unmet.fact().isPresent()
            && unmet.differences().stream()
                .allMatch(
                    comparison ->
                        Code.unknown(type.read(unmet.fact().get(), comparison.property())));
    return unknown ? LackKind.NOT_KNOWN : LackKind.NOT_TRUE;
  }

  /** What it means that something stands that should not. */
  private LackKind hindrance(Object found) {
    if (found instanceof Indication || found instanceof Standing || found instanceof Outcome) {
      return LackKind.OUTRANKED;
    }
    Predicate<Rule> protects = rule -> verdict.ruleBase().manifest().protects(rule.stage());
    boolean held =
        found instanceof Hold
            || (found instanceof Conclusion conclusion
                && verdict.evaluation().of(conclusion).stream()
                    .anyMatch(derivation -> protects.test(derivation.rule())));
    return held ? LackKind.HELD_BACK : LackKind.NOT_TRUE;
  }
}
