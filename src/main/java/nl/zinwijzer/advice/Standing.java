package nl.zinwijzer.advice;

/** A level that stands after the holds. */
public record Standing(Level level, Form form, boolean conditional) implements Conclusion {
  @Override
  public String code() {
    return "standing:" + level.code();
  }
}
