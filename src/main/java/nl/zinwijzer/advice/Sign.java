package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Speaker;

/** A signal as it was found, before it is weighed by who reports it (knowledge 1.1). */
public record Sign(Concept id, Strength strength, boolean explicit, Speaker reporter)
    implements Conclusion {
  @Override
  public String code() {
    return "sign:" + id.code();
  }
}
