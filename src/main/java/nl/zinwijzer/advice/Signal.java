package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Family;
import nl.zinwijzer.consultation.Speaker;

/** A signal that counts, weighed. Explicit means that the question of meaning itself is voiced. */
public record Signal(Concept id, Strength strength, boolean explicit, Speaker reporter)
    implements Conclusion {
  /** The family of the signal; two weak signals count together only across families. */
  public Family family() {
    return id.family();
  }

  @Override
  public String code() {
    return "signal:" + id.code();
  }
}
