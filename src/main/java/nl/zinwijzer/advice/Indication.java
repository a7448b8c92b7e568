package nl.zinwijzer.advice;

/** A level that a rule finds indicated. Conditional: only once the patient consents or wants it. */
public record Indication(Level level, Form form, boolean conditional) implements Conclusion {
  @Override
  public String code() {
    return "indication:" + level.code();
  }
}
