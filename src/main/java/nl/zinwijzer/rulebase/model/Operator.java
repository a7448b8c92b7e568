package nl.zinwijzer.rulebase.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a rule compares a property; a property that is unknown (null) meets no comparison but !=. */
public enum Operator {
  EQUAL("=="),
  NOT_EQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">="),
  IN("in"),
  NOT_IN("not in");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** The operator as authors write it. */
  public String symbol() {
    return symbol;
  }

  /** The operator that authors write so. */
  public static Optional<Operator> of(String symbol) {
    return Arrays.stream(values()).filter(operator -> operator.symbol.equals(symbol)).findFirst();
  }

  /** Whether this operator needs values that have an order. */
  public boolean ordering() {
    return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
  }

  /** Whether this operator takes a list of values. */
  public boolean listing() {
    return this == IN || this == NOT_IN;
  }

  /** Whether more of something never ends what this operator demands of its number. */
  public boolean growing() {
    return this == MORE || this == AT_LEAST;
  }

  /** Whether this operator holds for every other value, also for one that is unknown. */
  public boolean excluding() {
    return this == NOT_EQUAL || this == NOT_IN;
  }

  /**
   * Whether the actual value meets this operator.
   *
   * @param actual the value of the property, null when unknown
   * @param needed what it is compared with, null when unknown; for a list, one of its values
   */
  public boolean holds(@Nullable Object actual, @Nullable Object needed) {
    return switch (this) {
      case EQUAL, IN -> actual != null && actual.equals(needed);
      case NOT_EQUAL, NOT_IN -> !Objects.equals(actual, needed);
      case LESS -> actual != null && needed != null && compare(actual, needed) < 0;
      case AT_MOST -> actual != null && needed != null && compare(actual, needed) <= 0;
      case MORE -> actual != null && needed != null && compare(actual, needed) > 0;
      case AT_LEAST -> actual != null && needed != null && compare(actual, needed) >= 0;
    };
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object actual, Object needed) {
    return ((Comparable<Object>) actual).compareTo(needed);
  }
}
