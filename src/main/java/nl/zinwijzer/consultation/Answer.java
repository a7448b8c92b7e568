package nl.zinwijzer.consultation;

/** An answer to a question with yes and no; unknown is a value of its own and never means no. */
public enum Answer implements Code {
  YES,
  NO,
  UNKNOWN
}
