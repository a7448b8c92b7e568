package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.Wish;

/**
 * What the patient wants: as the professional says, or as the words say where the request leaves it
 * unknown (knowledge P24). Exactly one answer unknown stands when nobody says anything.
 */
public record Wanted(Subject subject, Wish answer) implements Conclusion {
  @Override
  public String code() {
    return "wish:" + subject.code() + "=" + answer.code();
  }
}
