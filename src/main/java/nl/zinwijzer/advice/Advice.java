package nl.zinwijzer.advice;

/** A subject on which the professional is advised. */
public record Advice(Kind kind, Topic topic) implements Conclusion {
  @Override
  public String code() {
    return "topic:" + topic.code();
  }
}
