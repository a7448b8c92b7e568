package nl.zinwijzer.advice;

/** A danger that comes before every question of meaning. */
public record Danger(Hazard hazard) implements Conclusion {
  @Override
  public String code() {
    return "danger:" + hazard.code();
  }
}
