package nl.zinwijzer.advice;

/** The level of the answer. */
public record Outcome(Level level, Form form, boolean conditional) implements Conclusion {
  @Override
  public String code() {
    return "level:" + level.code();
  }
}
