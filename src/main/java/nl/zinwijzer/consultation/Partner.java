package nl.zinwijzer.consultation;

/** A partner of the referral directory (knowledge 3), as the rule base lists them. */
public final class Partner extends Term {
  /**
   * A partner.
   *
   * @param code its code
   * @param place its place in the list, from 0
   */
  public Partner(String code, int place) {
    super(code, place);
  }
}
