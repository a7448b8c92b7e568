package nl.zinwijzer.consultation;

/** Who wrote or said a text. */
public enum Speaker implements Code {
  PATIENT,
  RELATIVE,
  PROFESSIONAL
}
