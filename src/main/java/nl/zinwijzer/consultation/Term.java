package nl.zinwijzer.consultation;

import java.util.Comparator;
import java.util.Locale;

/**
 * A word of a list that the rule base makes. Its code is its identity; its place in the list is the
 * order in which answers show it.
 *
 * @param <T> the kind of word
 */
public interface Term<T extends Term<T>> extends Code, Comparable<T> {
  /** Its place in the list, from 0. */
  int place();

  @Override
  String code();

  /** How a rule writes it behind its kind. */
  @Override
  default String name() {
    return code().toUpperCase(Locale.ROOT);
  }

  @Override
  default int compareTo(T other) {
    return Comparator.<Term<?>>comparingInt(Term::place)
        .thenComparing(Term::code)
        .compare(this, other);
  }
}
