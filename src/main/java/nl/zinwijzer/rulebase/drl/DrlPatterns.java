package nl.zinwijzer.rulebase.drl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zinwijzer.consultation.reading.Nearest;
import nl.zinwijzer.rulebase.model.Comparison;
import nl.zinwijzer.rulebase.model.FactPattern;
import nl.zinwijzer.rulebase.model.FactType;
import nl.zinwijzer.rulebase.model.FactTypes;
import nl.zinwijzer.rulebase.model.Operand;
import nl.zinwijzer.rulebase.model.Operator;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Reads the patterns of one rule. */
final class DrlPatterns {
  private final DrlOperands operands;
  private final DrlFindings findings;

  /**
   * No pattern read yet.
   *
   * @param operands the variables of the rule
   * @param findings receives what is wrong
   */
  DrlPatterns(DrlOperands operands, DrlFindings findings) {
    this.operands = operands;
    this.findings = findings;
  }

  /** Reads a pattern whose variables are known to nothing but itself. */
  Optional<FactPattern> readApart(PatternDescr found) {
    return operands.apart(() -> read(found));
  }

  /** Reads a pattern; its variables are known to what follows it. */
  Optional<FactPattern> read(PatternDescr found) {
    int line = found.getLine();
    int column = found.getColumn() + 1;
    Optional<FactType> type = FactTypes.get().type(found.getObjectType());
    if (type.isEmpty()) {
      String nearest = Nearest.to(found.getObjectType(), FactTypes.get().typeNames());
      findings.report(
          line,
          column,
          "unknown-type",
          "`" + found.getObjectType() + "` bestaat niet; bedoelt u `" + nearest + "`?",
          "`" + found.getObjectType() + "` does not exist; did you mean `" + nearest + "`?");
      return Optional.empty();
    }
    if (found.getIdentifier() != null) {
      findings.report(
          line,
          column,
          "fact-variable",
          "bind een eigenschap, geen heel feit: `" + found.getIdentifier() + " :` mag hier niet",
          "bind a property, not a whole fact: `"
              + found.getIdentifier()
              + " :` is not allowed here");
      return Optional.empty();
    }
    List<Comparison> comparisons = new ArrayList<>();
    Map<String, String> bindings = new LinkedHashMap<>();
    for (BaseDescr part : found.getConstraint().getDescrs()) {
      if (part instanceof ExprConstraintDescr expression) {
        demands(type.get(), expression, comparisons, bindings);
      } else {
        findings.notAllowed(part, "dit soort vergelijking", "this kind of comparison");
      }
    }
    bindings.forEach(
        (variable, property) -> {
          if (type.get().nullable(property)
              && comparisons.stream().noneMatch(comparison -> demandsValue(comparison, property))) {
            operands.perhapsUnknown(variable);
          }
        });
    return Optional.of(new FactPattern(type.get(), comparisons, bindings, line, column));
  }

  private static boolean demandsValue(Comparison comparison, String property) {
    return comparison.property().equals(property) && !comparison.operator().excluding();
  }

  private void demands(
      FactType type,
      ExprConstraintDescr found,
      List<Comparison> comparisons,
      Map<String, String> bindings) {
    DrlWords words = DrlWords.of(found.getExpression());
    int line = found.getLine();
    int column = found.getColumn() + 1;
    do {
      String word = words.take();
      if (word.startsWith("$") && words.take(":")) {
        String property = words.take();
        if (!property(type, property, line, column)) {
          return;
        }
        operands.bind(word, type.typeOf(property), line, column);
        bindings.put(word, property);
      } else {
        Optional<Comparison> comparison = comparison(type, word, words, line, column);
        if (comparison.isEmpty()) {
          return;
        }
        comparisons.add(comparison.get());
      }
    } while (words.take("&&"));
    if (!words.done()) {
      findings.report(
          line,
          column,
          "outside-shape",
          "`"
              + found.getExpression()
              + "` is meer dan een vergelijking; schrijf `veld operator waarde`, en `in ( a, b )` in plaats van `||`",
          "`"
              + found.getExpression()
              + "` is more than a comparison; write `property operator value`, and `in ( a, b )` instead of `||`");
    }
  }

  private boolean property(FactType type, String property, int line, int column) {
    if (type.properties().contains(property)) {
      return true;
    }
    Optional<String> near = Nearest.near(property, type.properties());
    findings.report(
        line,
        column,
        "unknown-property",
        "`"
            + type.name()
            + "` heeft geen `"
            + property
            + "`; "
            + near.map(part -> "bedoelt u `" + part + "`?").orElse("facts.md noemt zijn velden"),
        "`"
            + type.name()
            + "` has no `"
            + property
            + "`; "
            + near.map(part -> "did you mean `" + part + "`?")
                .orElse("facts.md names its properties"));
    return false;
  }

  /** Takes an operator. */
  static Optional<Operator> operator(DrlWords words) {
    String symbol = words.take();
    if (symbol.equals("not")) {
      symbol += " " + words.take();
    }
    return Operator.of(symbol);
  }

  private Optional<Comparison> comparison(
      FactType type, String property, DrlWords words, int line, int column) {
    if (!property(type, property, line, column)) {
      return Optional.empty();
    }
    Optional<Operator> operator = operator(words);
    if (operator.isEmpty()) {
      findings.report(
          line,
          column,
          "unknown-operator",
          "achter `" + property + "` hoort een van ==, !=, <, <=, >, >=, in, not in",
          "`" + property + "` is followed by one of ==, !=, <, <=, >, >=, in, not in");
      return Optional.empty();
    }
    Class<?> needed = type.typeOf(property);
    if (operator.get().ordering()
        && (FactTypes.closed(needed) || needed == boolean.class || needed == String.class)) {
      findings.report(
          line,
          column,
          "no-order",
          "`" + property + "` heeft geen volgorde; gebruik ==, !=, in of not in",
          "`" + property + "` has no order; use ==, !=, in or not in");
      return Optional.empty();
    }
    if (operator.get().excluding() && needed == int.class && type.nullable(property)) {
      findings.report(
          line,
          column,
          "unknown-number",
          "`"
              + property
              + "` kan onbekend zijn, en dan zou `"
              + operator.get().symbol()
              + "` gelden; gebruik <, <=, >, >=, == of in",
          "`"
              + property
              + "` may be unknown, and then `"
              + operator.get().symbol()
              + "` would hold; use <, <=, >, >=, == or in");
      return Optional.empty();
    }
    List<Operand> values = new ArrayList<>();
    if (operator.get().listing()) {
      boolean opened = words.take("(");
      do {
        operands.read(words.take(), needed, line, column).ifPresent(values::add);
      } while (words.take(","));
      if (!opened || !words.take(")")) {
        findings.report(
            line,
            column,
            "list-shape",
            "schrijf een lijst als `" + property + " in ( a, b )`",
            "write a list as `" + property + " in ( a, b )`");
        return Optional.empty();
      }
    } else {
      operands.read(words.take(), needed, line, column).ifPresent(values::add);
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new Comparison(property, operator.get(), values, line, column));
  }
}
