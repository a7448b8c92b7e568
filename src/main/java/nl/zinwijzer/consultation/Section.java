package nl.zinwijzer.consultation;

/** The part of a SOEP note in which a text stands. */
public enum Section implements Code {
  SUBJECTIVE("S"),
  OBJECTIVE("O"),
  EVALUATION("E"),
  PLAN("P");

  private final String code;

  Section(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
