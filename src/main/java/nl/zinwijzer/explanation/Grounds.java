package nl.zinwijzer.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.zinwijzer.advice.Cited;
import nl.zinwijzer.advice.Language;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Fact;
import nl.zinwijzer.language.Mention;
import nl.zinwijzer.reasoning.Places;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.Bindings;
import nl.zinwijzer.rulebase.Comparison;
import nl.zinwijzer.rulebase.Condition;
import nl.zinwijzer.rulebase.Operand;
import nl.zinwijzer.rulebase.Pattern;
import nl.zinwijzer.rulebase.Rule;
import org.jspecify.annotations.Nullable;

/** Tells rules, conditions and facts of one verdict in one language. */
final class Grounds {
  private static final String WHOLE_REQUEST = "";

  private final Verdict verdict;
  private final Language language;

  Grounds(Verdict verdict, Language language) {
    this.verdict = verdict;
    this.language = language;
  }

  Told.RuleLine rule(Rule rule) {
    return new Told.RuleLine(
        rule.id(),
        rule.title().in(language),
        rule.file(),
        rule.line(),
        rule.ground().code(),
        rule.citations().stream()
            .map(
                one ->
                    new Cited(
                        one.source(),
                        one.section(),
                        verdict.ruleBase().sources().containsKey(one.source())
                            ? verdict.ruleBase().sources().get(one.source()).url().orElse(null)
                            : null))
            .toList());
  }

  /** The sentence of a rule for one match. */
  String sentence(Rule rule, Bindings bindings) {
    return new Sentences(verdict.ruleBase().texts(language))
        .fill(rule.says().in(language), bindings);
  }

  /** A condition as its author wrote it. */
  static String written(Condition condition) {
    String pattern = condition.pattern().written();
    if (condition instanceof Condition.None) {
      return "not " + pattern;
    }
    if (condition instanceof Condition.Some) {
      return "exists " + pattern;
    }
    return condition instanceof Condition.Count count
        ? "count " + pattern + " " + count.operator().symbol() + " " + count.operand().written()
        : pattern;
  }

  /** A fact that a pattern looked at. */
  Told.Ground fact(Object fact, Pattern pattern, Bindings bindings) {
    List<Told.Value> values = new ArrayList<>();
    boolean unknown = false;
    for (Comparison comparison : pattern.comparisons()) {
      Object actual = pattern.type().read(fact, comparison.property());
      unknown |=
          actual == null
              || (actual instanceof Enum<?> constant && constant.name().equals("UNKNOWN"));
      values.add(new Told.Value(comparison.property(), told(actual), needed(comparison, bindings)));
    }
    pattern
        .bindings()
        .values()
        .forEach(
            property ->
                values.add(
                    new Told.Value(property, told(pattern.type().read(fact, property)), null)));
    if (fact instanceof Mention mention) {
      return new Told.Ground(
          "fact",
          List.of("/texts/" + mention.text() + "/text"),
          mention.start(),
          mention.end(),
          mention.quote(),
          values);
    }
    return fact instanceof Fact given
        ? new Told.Ground(
            unknown ? "unknown" : "fact", Places.of(given, pattern), null, null, null, values)
        : new Told.Ground("threshold", List.of(), null, null, null, values);
  }

  /** Nothing that meets a pattern; where no place could tell it, the whole request does not. */
  Told.Ground absent(Pattern pattern) {
    List<String> places = Places.absent(pattern, verdict.evaluation().facts());
    return new Told.Ground(
        "absent", places.isEmpty() ? List.of(WHOLE_REQUEST) : places, null, null, null, List.of());
  }

  private static String needed(Comparison comparison, Bindings bindings) {
    return comparison.operator().symbol()
        + " "
        + comparison.operands().stream()
            .map(operand -> needed(operand, bindings))
            .collect(Collectors.joining(", "));
  }

  private static String needed(Operand operand, Bindings bindings) {
    String told = told(bindings.value(operand));
    return told == null ? operand.written() : told;
  }

  static @Nullable String told(@Nullable Object value) {
    return value instanceof Code code ? code.code() : value == null ? null : value.toString();
  }
}
