package nl.zinwijzer.consultation;

/** The code system of a complaint. */
public enum CodeSystem implements Code {
  ICPC_1("icpc-1"),
  SNOMED("snomed");

  private final String code;

  CodeSystem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
