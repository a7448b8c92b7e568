package nl.zinwijzer.advice;

/** An advice that is not given because it has been followed already. */
public record Withheld(Topic topic) implements Conclusion {
  @Override
  public String code() {
    return "withheld:" + topic.code();
  }
}
