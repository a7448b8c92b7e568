package nl.zinwijzer.rulebase.model;

import java.util.List;
import nl.zinwijzer.advice.Conclusion;
import org.jspecify.annotations.Nullable;

/**
 * What a rule concludes: a conclusion with values and bound variables.
 *
 * @param type the kind of conclusion
 * @param operands one for each component of the conclusion's record
 * @param line line in the file
 */
public record Template(FactType type, List<Operand> operands, int line) {
  public Template {
    operands = List.copyOf(operands);
  }

  /** The conclusion for the values that the variables have. */
  public Conclusion conclude(Bindings bindings) {
    @Nullable Object[] values = new Object[operands.size()];
    for (int at = 0; at < values.length; at++) {
      values[at] = bindings.value(operands.get(at));
    }
    return (Conclusion) type.create(values);
  }
}
