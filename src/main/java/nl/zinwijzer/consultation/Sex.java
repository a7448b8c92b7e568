package nl.zinwijzer.consultation;

/** The patient's sex as the record has it. */
public enum Sex implements Code {
  FEMALE,
  MALE,
  OTHER,
  UNKNOWN
}
