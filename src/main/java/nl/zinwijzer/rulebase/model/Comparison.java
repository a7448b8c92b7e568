package nl.zinwijzer.rulebase.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One demand of a pattern: a property compared with values.
 *
 * @param property the property of the fact
 * @param operator how it is compared
 * @param operands one operand, or those of a list
 * @param line line in the file
 * @param column column in the line
 */
public record Comparison(
    String property, Operator operator, List<Operand> operands, int line, int column) {
  public Comparison {
    operands = List.copyOf(operands);
  }

  /**
   * Whether a value meets this demand.
   *
   * @param actual the value of the property, null when unknown
   * @param bindings the variables of the rule
   */
  public boolean holds(@Nullable Object actual, Bindings bindings) {
    if (operator == Operator.IN) {
      for (Operand operand : operands) {
        if (operator.holds(actual, bindings.value(operand))) {
          return true;
        }
      }
      return false;
    }
    for (Operand operand : operands) {
      if (!operator.holds(actual, bindings.value(operand))) {
        return false;
      }
    }
    return true;
  }

  /** The one value that it demands, by which facts can be looked up. */
  public Optional<Operand.Literal> exact() {
    return operator == Operator.EQUAL && operands.get(0) instanceof Operand.Literal literal
        ? Optional.of(literal)
        : Optional.empty();
  }

  /** The demand as authors write it. */
  public String written() {
    String values = operands.stream().map(Operand::written).collect(Collectors.joining(", "));
    return property
        + " "
        + operator.symbol()
        + " "
        + (operator.listing() ? "(" + values + ")" : values);
  }
}
