package nl.zinwijzer.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.answer.Cited;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Fact;
import nl.zinwijzer.language.Mention;
import nl.zinwijzer.reasoning.Places;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.model.Bindings;
import nl.zinwijzer.rulebase.model.Comparison;
import nl.zinwijzer.rulebase.model.Condition;
import nl.zinwijzer.rulebase.model.FactPattern;
import nl.zinwijzer.rulebase.model.Operand;
import nl.zinwijzer.rulebase.model.Rule;
import org.jspecify.annotations.Nullable;

/** Tells rules, conditions and facts of one verdict in one language. */
final class Grounds {
  private static final String WHOLE_REQUEST = "";

  private final Verdict verdict;
  private final AnswerLanguage language;

  Grounds(Verdict verdict, AnswerLanguage language) {
    this.verdict = verdict;
    this.language = language;
  }

  ExplanationAnswer.RuleLine rule(Rule rule) {
    return new ExplanationAnswer.RuleLine(
        rule.id(),
        rule.title().in(language),
        rule.file(),
        rule.line(),
        rule.ground().code(),
        rule.citations().stream()
            .map(
                citation ->
                    new Cited(
                        citation.source(),
                        citation.section(),
                        verdict.ruleBase().sources().containsKey(citation.source())
                            ? verdict.ruleBase().sources().get(citation.source()).url().orElse(null)
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
    return condition instanceof Condition.CountOf count
        ? "count " + pattern + " " + count.operator().symbol() + " " + count.operand().written()
        : pattern;
  }

  /** A fact that a pattern looked at. */
  ExplanationAnswer.GroundAnswer fact(Object fact, FactPattern pattern, Bindings bindings) {
    List<ExplanationAnswer.ValueAnswer> values = new ArrayList<>();
    boolean unknown = false;
    for (Comparison comparison : pattern.comparisons()) {
      Object actual = pattern.type().read(fact, comparison.property());
      unknown |= Code.unknown(actual);
      values.add(
          new ExplanationAnswer.ValueAnswer(
              comparison.property(), told(actual), needed(comparison, bindings)));
    }
    pattern
        .bindings()
        .values()
        .forEach(
            property ->
                values.add(
                    new ExplanationAnswer.ValueAnswer(
                        property, told(pattern.type().read(fact, property)), null)));
    if (fact instanceof Mention mention) {
      return new ExplanationAnswer.GroundAnswer(
          "fact",
          List.of("/texts/" + mention.text() + "/text"),
          mention.start(),
          mention.end(),
          mention.quote(),
          values);
    }
    return fact instanceof Fact given
        ? new ExplanationAnswer.GroundAnswer(
            unknown ? "unknown" : "fact", Places.of(given, pattern), null, null, null, values)
        : new ExplanationAnswer.GroundAnswer("threshold", List.of(), null, null, null, values);
  }

  /** Nothing that meets a pattern; where no place could tell it, the whole request does not. */
  ExplanationAnswer.GroundAnswer absent(FactPattern pattern) {
    List<String> places = Places.absent(pattern, verdict.evaluation().facts());
    return new ExplanationAnswer.GroundAnswer(
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
