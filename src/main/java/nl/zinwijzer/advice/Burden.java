package nl.zinwijzer.advice;

/** The patient suffers under what goes on: an emotion, a voiced question or a burdening event. */
public record Burden() implements Conclusion {
  @Override
  public String code() {
    return "burden";
  }
}
