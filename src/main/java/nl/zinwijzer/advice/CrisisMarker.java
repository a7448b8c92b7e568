package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.Concept;

/** A mark of an existential crisis that was found, however often it was told (knowledge 1.11). */
public record CrisisMarker(Concept id) implements Conclusion {
  @Override
  public String code() {
    return "crisis_marker:" + id.code();
  }
}
