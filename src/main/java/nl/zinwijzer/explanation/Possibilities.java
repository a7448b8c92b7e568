package nl.zinwijzer.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.advice.Outcome;
import nl.zinwijzer.reasoning.Derivation;
import nl.zinwijzer.reasoning.Evaluation;
import nl.zinwijzer.reasoning.Evaluator;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.model.Bindings;
import nl.zinwijzer.rulebase.model.Comparison;
import nl.zinwijzer.rulebase.model.Condition;
import nl.zinwijzer.rulebase.model.FactPattern;
import nl.zinwijzer.rulebase.model.Operand;
import nl.zinwijzer.rulebase.model.Operator;
import nl.zinwijzer.rulebase.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Everything that could follow when some things were different: the rules with all that is fixed
 * filled in, so that only what is changeable is left to decide. It answers for any choice of values
 * in microseconds, and tells which of the changeable things the answer depends on.
 */
final class Possibilities {
  private final List<Changeable> changeable;
  private final Map<Class<?>, Map<Conclusion, Node>> concluded = new HashMap<>();
  private final Candidates candidates = new Candidates(concluded);
  private final Map<Condition, Node> shared = new IdentityHashMap<>();
  private final List<Node> outcomes;
  private int nodes;

  /**
   * Fills in what is fixed.
   *
   * @param rules the rules, each after every rule whose conclusions it reads
   * @param facts the facts as they are now
   * @param now what follows from them
   * @param changeable what could be different
   */
  private Possibilities(
      List<Rule> rules, Collection<?> facts, Evaluation now, List<Changeable> changeable) {
    this.changeable = List.copyOf(changeable);
    Map<Object, Candidate> open = new LinkedHashMap<>();
    for (int at = 0; at < changeable.size(); at++) {
      Changeable thing = changeable.get(at);
      Candidate candidate =
          open.computeIfAbsent(thing.fact(), fact -> new Candidate(fact, new HashMap<>()));
      if (thing.property().isPresent()) {
        candidate.open().put(thing.property().get(), at);
      } else {
        candidate.when(
            LiteralPath.ALWAYS.and(new PathLiteral.Among(at, 1L << thing.values().indexOf(true))));
      }
    }
    for (Object fact : facts) {
      candidates.add(
          Optional.ofNullable(open.remove(fact)).orElseGet(() -> new Candidate(fact, Map.of())));
    }
    open.values().forEach(candidates::add);
    Set<Class<?>> moving = new HashSet<>();
    changeable.forEach(thing -> moving.add(thing.fact().getClass()));
    Map<Rule, List<Derivation>> settled = new IdentityHashMap<>();
    now.derivations()
        .forEach(
            derivation ->
                settled
                    .computeIfAbsent(derivation.rule(), rule -> new ArrayList<>())
                    .add(derivation));
    for (Rule rule : rules) {
      if (reads(rule, moving)) {
        rule.conclusions().forEach(template -> moving.add(template.type().record()));
        fill(rule, 0, Bindings.none(), LiteralPath.ALWAYS);
      } else {
        settled
            .getOrDefault(rule, List.of())
            .forEach(
                derivation ->
                    derivation
                        .conclusions()
                        .forEach(conclusion -> conclude(conclusion, LiteralPath.ALWAYS)));
      }
    }
    outcomes =
        concluded.getOrDefault(Outcome.class, Map.of()).entrySet().stream()
            .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
            .map(Map.Entry::getValue)
            .toList();
  }

  private static boolean reads(Rule rule, Set<Class<?>> types) {
    for (Condition condition : rule.conditions()) {
      if (types.contains(condition.pattern().type().record())) {
        return true;
      }
    }
    return false;
  }

  /** What could follow from a verdict's consultation when some things were different. */
  static Possibilities of(Verdict verdict, List<Changeable> changeable) {
    return new Possibilities(
        Evaluator.of(verdict.ruleBase()).leadingToOutcome(),
        Reasoner.facts(verdict.ruleBase(), verdict.consultation(), verdict.mentions()),
        verdict.evaluation(),
        changeable);
  }

  /** What could be different. */
  List<Changeable> changeable() {
    return changeable;
  }

  /**
   * Tries some values.
   *
   * @param values for each changeable thing the index of its value
   */
  Trial trial(int[] values) {
    return new Trial(outcomes, nodes, values);
  }

  /** All values of a changeable thing. */
  long mask(int at) {
    return (1L << changeable.get(at).values().size()) - 1;
  }

  private void fill(Rule rule, int at, Bindings bindings, LiteralPath way) {
    if (at == rule.conditions().size()) {
      rule.conclusions().forEach(template -> conclude(template.conclude(bindings), way));
      return;
    }
    Condition condition = rule.conditions().get(at);
    if (condition instanceof Condition.Match match) {
      matches(match.pattern(), bindings, way, (bound, met) -> fill(rule, at + 1, bound, met));
    } else if (condition instanceof Condition.CountOf count) {
      count(rule, at, count, bindings, way);
    } else {
      Node found = found(condition, bindings);
      boolean absence = condition instanceof Condition.None;
      if (found.certain() || found.ways.isEmpty()) {
        if (absence == found.ways.isEmpty()) {
          fill(rule, at + 1, bindings, way);
        }
      } else {
        fill(
            rule,
            at + 1,
            bindings,
            way.and(absence ? new PathLiteral.FollowsNot(found) : new PathLiteral.Follows(found)));
      }
    }
  }

  private void conclude(Conclusion conclusion, LiteralPath way) {
    concluded
        .computeIfAbsent(conclusion.getClass(), type -> new LinkedHashMap<>())
        .computeIfAbsent(conclusion, fresh -> new Node(nodes++, fresh))
        .add(way);
  }

  private Node found(Condition condition, Bindings bindings) {
    Node known = shared.get(condition);
    if (known != null) {
      return known;
    }
    Node found = new Node(nodes++, null);
    matches(condition.pattern(), bindings, LiteralPath.ALWAYS, (bound, way) -> found.add(way));
    boolean alone =
        condition.pattern().comparisons().stream()
            .flatMap(comparison -> comparison.operands().stream())
            .allMatch(Operand.Literal.class::isInstance);
    if (alone) {
      shared.put(condition, found);
    }
    return found;
  }

  private void count(
      Rule rule, int at, Condition.CountOf count, Bindings bindings, LiteralPath way) {
    List<Node> each = each(count.pattern(), bindings);
    int always = (int) each.stream().filter(Node::certain).count();
    List<Node> open = each.stream().filter(node -> !node.certain()).toList();
    Object bound = bindings.value(count.operand());
    if (used(rule, at + 1, count.variable())) {
      for (int number = always; number <= always + open.size(); number++) {
        if (count.operator().holds(number, bound)) {
          counted(
              rule,
              at,
              count,
              bindings.with(count.variable(), number),
              way,
              Operator.EQUAL,
              number,
              always,
              open);
        }
      }
    } else {
      counted(rule, at, count, bindings, way, count.operator(), bound, always, open);
    }
  }

  private void counted(
      Rule rule,
      int at,
      Condition.CountOf count,
      Bindings bindings,
      LiteralPath way,
      Operator operator,
      @Nullable Object bound,
      int always,
      List<Node> open) {
    if (open.isEmpty()) {
      if (operator.holds(always, bound)) {
        fill(rule, at + 1, bindings, way);
      }
      return;
    }
    Node enough = new Node(nodes++, null);
    enough.counting = operator;
    enough.bound = bound;
    enough.always = always;
    open.forEach(node -> enough.ways.add(LiteralPath.ALWAYS.and(new PathLiteral.Follows(node))));
    fill(rule, at + 1, bindings, way.and(new PathLiteral.Follows(enough)));
  }

  private static boolean used(Rule rule, int from, String variable) {
    return rule.conditions().subList(from, rule.conditions().size()).stream()
            .flatMap(
                condition ->
                    Stream.concat(
                        condition instanceof Condition.CountOf count
                            ? Stream.of(count.operand())
                            : Stream.empty(),
                        condition.pattern().comparisons().stream()
                            .flatMap(comparison -> comparison.operands().stream())))
            .anyMatch(operand -> operand.written().equals(variable))
        || rule.conclusions().stream()
            .flatMap(template -> template.operands().stream())
            .anyMatch(operand -> operand.written().equals(variable));
  }

  /** For each fact that may meet a pattern, when it does. */
  private List<Node> each(FactPattern pattern, Bindings bindings) {
    List<Node> each = new ArrayList<>();
    for (Candidate candidate : candidates.of(pattern)) {
      Node node = new Node(nodes++, null);
      match(pattern, candidate, bindings, LiteralPath.ALWAYS, (bound, way) -> node.add(way));
      if (!node.ways.isEmpty()) {
        each.add(node);
      }
    }
    return each;
  }

  private void matches(
      FactPattern pattern,
      Bindings bindings,
      LiteralPath way,
      BiConsumer<Bindings, LiteralPath> then) {
    for (Candidate candidate : candidates.of(pattern)) {
      match(pattern, candidate, bindings, way, then);
    }
  }

  private void match(
      FactPattern pattern,
      Candidate candidate,
      Bindings bindings,
      LiteralPath way,
      BiConsumer<Bindings, LiteralPath> then) {
    if (pattern.bindings().isEmpty()) {
      bind(pattern, candidate, List.of(), 0, bindings, way, then);
    } else {
      bind(pattern, candidate, List.copyOf(pattern.bindings().entrySet()), 0, bindings, way, then);
    }
  }

  private void bind(
      FactPattern pattern,
      Candidate candidate,
      List<Map.Entry<String, String>> variables,
      int at,
      Bindings bindings,
      LiteralPath way,
      BiConsumer<Bindings, LiteralPath> then) {
    if (at == variables.size()) {
      LiteralPath met = compare(pattern, candidate, bindings, way);
      if (met != null) {
        then.accept(bindings, met);
      }
      return;
    }
    String variable = variables.get(at).getKey();
    String property = variables.get(at).getValue();
    Integer open = candidate.open().get(property);
    if (open == null) {
      Object value = pattern.type().read(candidate.fact(), property);
      bind(pattern, candidate, variables, at + 1, bindings.with(variable, value), way, then);
      return;
    }
    List<Object> values = changeable.get(open).values();
    for (int value = 0; value < values.size(); value++) {
      LiteralPath met = way.among(open, 1L << value, mask(open));
      if (met != null) {
        Bindings bound = bindings.with(variable, values.get(value));
        bind(pattern, candidate, variables, at + 1, bound, met, then);
      }
    }
  }

  private @Nullable LiteralPath compare(
      FactPattern pattern, Candidate candidate, Bindings bindings, LiteralPath before) {
    LiteralPath way = before;
    for (Comparison comparison : pattern.comparisons()) {
      Integer open = candidate.open().get(comparison.property());
      if (open == null) {
        Object actual = pattern.type().read(candidate.fact(), comparison.property());
        if (!comparison.holds(actual, bindings)) {
          return null;
        }
      } else {
        List<Object> values = changeable.get(open).values();
        long holding = 0;
        for (int value = 0; value < values.size(); value++) {
          if (comparison.holds(values.get(value), bindings)) {
            holding |= 1L << value;
          }
        }
        way = way.among(open, holding, mask(open));
        if (way == null) {
          return null;
        }
      }
    }
    return way.andAll(candidate.way(), this);
  }
}
