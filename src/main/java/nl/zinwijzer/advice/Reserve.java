package nl.zinwijzer.advice;

/** The patient is not to be asked for more wishes. */
public record Reserve() implements Conclusion {
  @Override
  public String code() {
    return "reserve";
  }
}
