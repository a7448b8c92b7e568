package nl.zinwijzer.consultation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A closed list of codes, in order.
 *
 * @param <T> the kind of code
 */
public final class Terms<T extends Code> {
  private final Map<String, T> byCode = new LinkedHashMap<>();

  /** The list of these codes; of two that are equal the first counts. */
  public Terms(Collection<? extends T> codes) {
    codes.forEach(code -> byCode.putIfAbsent(code.code(), code));
  }

  /** The constants of an enum. */
  public static <E extends Enum<E> & Code> Terms<E> of(Class<E> vocabulary) {
    return new Terms<>(List.of(vocabulary.getEnumConstants()));
  }

  /** The one with this code. */
  public Optional<T> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** All of them, in order. */
  public Collection<T> all() {
    return Collections.unmodifiableCollection(byCode.values());
  }

  /** Their codes, in order. */
  public Collection<String> codes() {
    return Collections.unmodifiableCollection(byCode.keySet());
  }

  /** Those of which something holds, in the same order. */
  public Terms<T> where(Predicate<T> holds) {
    return new Terms<>(byCode.values().stream().filter(holds).toList());
  }

  /** These and then others. */
  public Terms<Code> and(Terms<?> others) {
    return new Terms<>(Stream.<Code>concat(all().stream(), others.all().stream()).toList());
  }
}
