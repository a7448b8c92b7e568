package nl.zinwijzer.advice;

/** A reason to ask about suicidality; the service itself never scores it. */
public record Concern() implements Conclusion {
  @Override
  public String code() {
    return "concern";
  }
}
