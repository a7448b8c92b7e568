package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.Partner;

/** A partner who fits, before it is known who pays. */
public record Involve(Partner partner) implements Conclusion {
  @Override
  public String code() {
    return "involve:" + partner.code();
  }
}
