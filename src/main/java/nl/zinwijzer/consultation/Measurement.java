package nl.zinwijzer.consultation;

/** A score on a questionnaire; a score alone never sets a level. */
public record Measurement(int index, String instrument, String scale, int score) implements Fact {
  @Override
  public String pointer() {
    return "/measurements/" + index;
  }
}
