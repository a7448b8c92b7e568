package nl.zinwijzer.rulebase.model;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.zinwijzer.advice.Conclusion;
import org.jspecify.annotations.Nullable;

/** A type of fact that rules can match on, with the properties they can read. */
public final class FactType {
  private static final Set<Class<?>> SIMPLE =
      Set.of(String.class, int.class, Integer.class, boolean.class, LocalDate.class);

  private static final Set<String> OF_EVERY_RECORD = Set.of("hashCode", "toString");

  private final Class<? extends Record> record;
  private final SortedMap<String, Method> properties = new TreeMap<>();
  private final Map<String, MethodHandle> accessors = new HashMap<>();
  private final MethodHandle constructor;
  private final List<Component> components;
  private final List<MethodHandle> parts = new ArrayList<>();

  FactType(Class<? extends Record> record) {
    this.record = record;
    for (Method method : record.getDeclaredMethods()) {
      Class<?> type = method.getReturnType();
      if (method.getParameterCount() == 0
          && Modifier.isPublic(method.getModifiers())
          && !Modifier.isStatic(method.getModifiers())
          && (SIMPLE.contains(type) || FactTypes.closed(type))
          && !OF_EVERY_RECORD.contains(method.getName())
          && Arrays.stream(record.getInterfaces()).noneMatch(facet -> declares(facet, method))) {
        properties.put(method.getName(), method);
        accessors.put(method.getName(), accessor(method));
      }
    }
    constructor = constructor(record);
    components =
        Arrays.stream(record.getRecordComponents())
            .map(component -> new Component(component.getName(), component.getType()))
            .toList();
    for (RecordComponent component : record.getRecordComponents()) {
      parts.add(accessor(component.getAccessor()));
    }
  }

  private static boolean declares(Class<?> type, Method method) {
    return Arrays.stream(type.getMethods())
        .anyMatch(
            declared ->
                declared.getName().equals(method.getName()) && declared.getParameterCount() == 0);
  }

  /** The name rules use. */
  public String name() {
    return record.getSimpleName();
  }

  /** The record itself. */
  public Class<? extends Record> record() {
    return record;
  }

  /** Whether rules conclude facts of this type; otherwise they come from the request. */
  public boolean concluded() {
    return Conclusion.class.isAssignableFrom(record);
  }

  /** The names of the properties, in alphabetical order. */
  public List<String> properties() {
    return List.copyOf(properties.keySet());
  }

  /** The type of a property; int for whole numbers, also where they can be unknown. */
  public Class<?> typeOf(String property) {
    Class<?> type = method(property).getReturnType();
    return type == Integer.class ? int.class : type;
  }

  /** Whether a property can be without a value. */
  public boolean nullable(String property) {
    return method(property).getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
  }

  /** The value of a property of a fact of this type, null when unknown. */
  public @Nullable Object read(Object fact, String property) {
    MethodHandle accessor =
        requireNonNull(accessors.get(property), () -> name() + " has no property " + property);
    try {
      return (Object) accessor.invokeExact(fact);
    } catch (Throwable impossible) {
      throw new IllegalStateException("cannot read " + name() + "." + property, impossible);
    }
  }

  private Method method(String property) {
    return requireNonNull(properties.get(property), () -> name() + " has no property " + property);
  }

  private static MethodHandle accessor(Method method) {
    try {
      return MethodHandles.publicLookup()
          .unreflect(method)
          .asType(MethodType.methodType(Object.class, Object.class));
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException("cannot read " + method, impossible);
    }
  }

  private static MethodHandle constructor(Class<? extends Record> record) {
    Class<?>[] components =
        Arrays.stream(record.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return MethodHandles.publicLookup()
          .findConstructor(record, MethodType.methodType(void.class, components))
          .asSpreader(Object[].class, components.length)
          .asType(MethodType.methodType(Record.class, Object[].class));
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("cannot create " + record.getSimpleName(), impossible);
    }
  }

  /**
   * A part of the record itself.
   *
   * @param name its name
   * @param type its type, with Integer where it can be unknown
   */
  public record Component(String name, Class<?> type) {}

  /** The components, in the order in which a conclusion is written. */
  public List<Component> components() {
    return components;
  }

  /** The place of a property among the components; none for one that is derived from them. */
  public OptionalInt place(String property) {
    for (int at = 0; at < components.size(); at++) {
      if (components.get(at).name().equals(property)) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  /** A fact of this type like another, with one component different. */
  public Record with(Object fact, String component, @Nullable Object value) {
    @Nullable Object[] values = new Object[components.size()];
    for (int at = 0; at < values.length; at++) {
      values[at] = components.get(at).name().equals(component) ? value : part(fact, at);
    }
    return create(values);
  }

  private @Nullable Object part(Object fact, int at) {
    try {
      return (Object) parts.get(at).invokeExact(fact);
    } catch (Throwable impossible) {
      throw new IllegalStateException("cannot read part " + at + " of " + name(), impossible);
    }
  }

  /** A fact of this type. */
  Record create(@Nullable Object[] values) {
    try {
      return (Record) constructor.invokeExact(values);
    } catch (Throwable impossible) {
      throw new IllegalStateException("cannot create " + name(), impossible);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
