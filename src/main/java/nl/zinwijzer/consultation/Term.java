package nl.zinwijzer.consultation;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word of a list that the rule base makes. Its code is its identity; its place in the list is the
 * order in which answers show it.
 */
public abstract class Term implements Code, Comparable<Term> {
  private final String code;
  private final String name;
  private final int place;

  /**
   * A word.
   *
   * @param code its lower_snake_case code
   * @param place its place in the list, from 0
   */
  protected Term(String code, int place) {
    this.code = requireNonNull(code, "code must not be null");
    this.name = code.toUpperCase(Locale.ROOT);
    this.place = place;
  }

  @Override
  public final String code() {
    return code;
  }

  /** How a rule writes it behind its kind. */
  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int compareTo(Term other) {
    return place == other.place ? code.compareTo(other.code) : Integer.compare(place, other.place);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Term term && getClass() == term.getClass() && code.equals(term.code);
  }

  @Override
  public final int hashCode() {
    return code.hashCode();
  }

  @Override
  public final String toString() {
    return name;
  }
}
