package nl.zinwijzer.consultation;

import static java.util.Objects.requireNonNull;

/**
 * A partner of the referral directory (knowledge 3), as the rule base lists them.
 *
 * @param code its lower_snake_case code, which is its identity
 * @param place its place in the list, from 0
 */
public record Partner(String code, int place) implements Term<Partner> {
  public Partner {
    requireNonNull(code, "code must not be null");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Partner partner && code.equals(partner.code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  @Override
  public String toString() {
    return name();
  }
}
