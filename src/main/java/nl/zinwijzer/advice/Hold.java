package nl.zinwijzer.advice;

/** A rule that holds an indicated level back to a lower one, in the given form. */
public record Hold(Level from, Level to, Form form) implements Conclusion {
  @Override
  public String code() {
    return "hold:" + from.code() + ">" + to.code();
  }
}
