package nl.zinwijzer.reasoning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zinwijzer.rulebase.model.Comparison;
import nl.zinwijzer.rulebase.model.FactPattern;
import nl.zinwijzer.rulebase.model.FactType;
import nl.zinwijzer.rulebase.model.Operand;
import org.jspecify.annotations.Nullable;

/** Facts by their type, each once. */
public final class FactIndex {
  /** Fewer facts than this are looked through faster than looked up. */
  private static final int WORTH_LOOKING_UP = 8;

  private final Map<Class<?>, Set<Object>> byType = new HashMap<>();
  private final Map<PropertyOfType, Map<@Nullable Object, List<Object>>> byValue = new HashMap<>();

  private record PropertyOfType(FactType type, String property) {}

  /** Exactly these facts. */
  public static FactIndex of(Collection<?> facts) {
    FactIndex all = new FactIndex();
    facts.forEach(all::add);
    return all;
  }

  /** Adds a fact; false when it is there already. */
  boolean add(Object fact) {
    boolean added =
        byType.computeIfAbsent(fact.getClass(), type -> new LinkedHashSet<>()).add(fact);
    if (added && !byValue.isEmpty()) {
      byValue.keySet().removeIf(place -> place.type().record() == fact.getClass());
    }
    return added;
  }

  /** The facts of one type. */
  public Collection<Object> of(FactType type) {
    return byType.getOrDefault(type.record(), Set.of());
  }

  /** All facts that may meet a pattern, and perhaps more of the same type. */
  public Collection<Object> of(FactPattern pattern) {
    for (Comparison comparison : pattern.comparisons()) {
      Optional<Operand.Literal> exact = comparison.exact();
      if (exact.isPresent()) {
        return of(pattern.type(), comparison.property(), exact.get());
      }
    }
    return of(pattern.type());
  }

  /** All facts of a type with one value of a property, and perhaps more of the same type. */
  public Collection<Object> of(FactType type, String property, Operand.Literal value) {
    Collection<Object> facts = of(type);
    if (facts.size() < WORTH_LOOKING_UP) {
      return facts;
    }
    return byValue
        .computeIfAbsent(new PropertyOfType(type, property), place -> index(place, facts))
        .getOrDefault(value.value(), List.of());
  }

  private static Map<@Nullable Object, List<Object>> index(
      PropertyOfType place, Collection<Object> facts) {
    Map<@Nullable Object, List<Object>> index = new HashMap<>();
    for (Object fact : facts) {
      index
          .computeIfAbsent(place.type().read(fact, place.property()), value -> new ArrayList<>())
          .add(fact);
    }
    return index;
  }

  /** All facts. */
  public List<Object> all() {
    List<Object> all = new ArrayList<>();
    byType.values().forEach(all::addAll);
    return all;
  }
}
