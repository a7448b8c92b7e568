package nl.zinwijzer.consultation;

import org.jspecify.annotations.Nullable;

/**
 * What the patient wants, as the professional tells it. The preferred partner is null when none is
 * named.
 */
public record Wishes(
    Wish talk,
    Answer guidance,
    Answer referral,
    Answer consentToReferral,
    Answer activities,
    Answer ritual,
    @Nullable Partner prefers)
    implements Fact {
  @Override
  public String pointer() {
    return "/wishes";
  }
}
