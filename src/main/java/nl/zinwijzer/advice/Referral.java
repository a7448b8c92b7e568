package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.Partner;

/** A partner to involve, and whether the national scheme pays. */
public record Referral(Partner partner, Eligibility eligibility) implements Conclusion {
  @Override
  public String code() {
    return "referral:" + partner.code();
  }
}
