package nl.zinwijzer.rulebase.model;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values that a rule's variables have in one match. */
public final class Bindings {
  private static final Bindings NONE = new Bindings(null, "", null);

  private final @Nullable Bindings before;
  private final String variable;
  private final @Nullable Object value;

  private Bindings(@Nullable Bindings before, String variable, @Nullable Object value) {
    this.before = before;
    this.variable = variable;
    this.value = value;
  }

  /** No variable has a value yet. */
  public static Bindings none() {
    return NONE;
  }

  /** These bindings with one more. */
  public Bindings with(String name, @Nullable Object bound) {
    return new Bindings(this, name, bound);
  }

  /** The value of an operand. */
  public @Nullable Object value(Operand operand) {
    return operand instanceof Operand.Literal literal ? literal.value() : value(operand.written());
  }

  private @Nullable Object value(String name) {
    for (Bindings binding = this; binding != null; binding = binding.before) {
      if (binding.variable.equals(name)) {
        return binding.value;
      }
    }
    return null;
  }

  /** Whether an operand is a variable without a value. */
  public boolean lacks(Operand operand) {
    return operand instanceof Operand.Variable && value(operand) == null;
  }

  /** All variables with their values, by name. */
  public Map<String, @Nullable Object> byName() {
    Map<String, @Nullable Object> byName = new TreeMap<>();
    for (Bindings binding = this;
        binding != null && binding.before != null;
        binding = binding.before) {
      byName.putIfAbsent(binding.variable, binding.value);
    }
    return byName;
  }
}
