package nl.zinwijzer.consultation;

/** A scale of the 4DKL questionnaire, with its highest score (knowledge 1.4). */
public enum FourDklScale implements Code {
  DISTRESS(32),
  DEPRESSION(12),
  ANXIETY(24),
  SOMATISATION(32);

  /** The id of the questionnaire. */
  public static final String INSTRUMENT = "4dkl";

  private final int highest;

  FourDklScale(int highest) {
    this.highest = highest;
  }

  /** The highest score that the scale can give. */
  public int highest() {
    return highest;
  }
}
