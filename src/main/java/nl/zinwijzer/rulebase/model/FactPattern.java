package nl.zinwijzer.rulebase.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a rule looks for: a type of fact with demands on its properties.
 *
 * @param type the type of the facts
 * @param comparisons every one must hold
 * @param bindings variables by name, with the property that each takes its value from
 * @param line line in the file
 * @param column column in the line
 */
public record FactPattern(
    FactType type,
    List<Comparison> comparisons,
    Map<String, String> bindings,
    int line,
    int column) {
  public FactPattern {
    comparisons = List.copyOf(comparisons);
    bindings = Collections.unmodifiableMap(new LinkedHashMap<>(bindings));
  }

  /** Whether a fact of this type meets every demand. */
  public boolean meets(Object fact, Bindings bindings) {
    for (Comparison comparison : comparisons) {
      if (!comparison.holds(type.read(fact, comparison.property()), bindings)) {
        return false;
      }
    }
    return true;
  }

  /** The bindings with the variables that this pattern takes from a fact. */
  public Bindings bind(Object fact, Bindings before) {
    if (bindings.isEmpty()) {
      return before;
    }
    Bindings bound = before;
    for (var binding : bindings.entrySet()) {
      bound = bound.with(binding.getKey(), type.read(fact, binding.getValue()));
    }
    return bound;
  }

  /** The properties this pattern reads, in a fixed order. */
  public List<String> properties() {
    return Stream.concat(comparisons.stream().map(Comparison::property), bindings.values().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The pattern as authors write it, without bindings. */
  public String written() {
    return type.name()
        + "("
        + String.join(", ", comparisons.stream().map(Comparison::written).toList())
        + ")";
  }
}
