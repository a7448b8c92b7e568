package nl.zinwijzer.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Fact;
import nl.zinwijzer.consultation.Observation;
import nl.zinwijzer.language.Mention;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.knowledge.Choices.Choice;
import nl.zinwijzer.rulebase.model.FactType;
import nl.zinwijzer.rulebase.model.FactTypes;

/**
 * One thing that could be different: a property of a fact, or whether a fact is there at all.
 *
 * @param pointer where the request tells it
 * @param fact the fact
 * @param property the property; empty when the fact itself may come or go
 * @param values what it can be: first what it is now. For a fact that may come or go, whether it is
 *     there
 */
public record Changeable(
    String pointer, Fact fact, Optional<String> property, List<Object> values) {
  public Changeable {
    values = List.copyOf(values);
  }

  /** Everything of a verdict's consultation that is unknown and could be asked. */
  public static List<Changeable> unknown(Verdict verdict) {
    return verdict.consultation().facts().stream()
        .flatMap(Changeable::properties)
        .filter(Changeable::unknownNow)
        .toList();
  }

  /**
   * Everything of a verdict's consultation that could become different: what is unknown can become
   * known, what is within reach can change, an observation can be taken back, and a mention can
   * turn out to be misread. What was not seen cannot be wished for: observations are not added.
   */
  public static List<Changeable> all(Verdict verdict) {
    List<Changeable> all = new ArrayList<>();
    Set<String> reach = Set.copyOf(verdict.ruleBase().choices().of(Choice.WITHIN_REACH));
    for (Fact fact : verdict.consultation().facts()) {
      if (fact instanceof Observation) {
        all.add(new Changeable(fact.pointer(), fact, Optional.empty(), List.of(true, false)));
      } else {
        properties(fact)
            .filter(
                changeable ->
                    changeable.unknownNow() || reach.contains(Fact.general(changeable.pointer())))
            .forEach(all::add);
      }
    }
    for (Mention mention : verdict.mentions()) {
      all.add(new Changeable(mention.pointer(), mention, Optional.empty(), List.of(true, false)));
    }
    return all;
  }

  private static Stream<Changeable> properties(Fact fact) {
    FactType type = FactTypes.get().typeOf(fact);
    return type.components().stream()
        .filter(component -> component.type().isEnum())
        .flatMap(component -> property(type, fact, component.name(), component.type()).stream());
  }

  private static Optional<Changeable> property(
      FactType type, Fact fact, String property, Class<?> vocabulary) {
    Object now = type.read(fact, property);
    List<Object> values = new ArrayList<>();
    boolean canBeUnknown = false;
    for (Object constant : vocabulary.getEnumConstants()) {
      boolean unknown = Code.unknown(constant);
      canBeUnknown |= unknown;
      if (!unknown && !constant.equals(now)) {
        values.add(constant);
      }
    }
    if (now == null || !canBeUnknown) {
      return Optional.empty();
    }
    values.add(0, now);
    return Optional.of(
        new Changeable(fact.pointers(property).get(0), fact, Optional.of(property), values));
  }

  private boolean unknownNow() {
    return Code.unknown(values.get(0));
  }

  /** The code of one of the values, as the request tells it. */
  public String code(int value) {
    Object chosen = values.get(value);
    if (chosen instanceof Code code) {
      return code.code();
    }
    boolean there = chosen.equals(true);
    if (fact instanceof Observation observation) {
      return there ? observation.concept().code() : "";
    }
    return there ? "read" : "rejected";
  }
}
