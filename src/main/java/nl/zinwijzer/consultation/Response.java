package nl.zinwijzer.consultation;

/** How a complaint responded to a treatment. */
public enum Response implements Code {
  NONE,
  PARTIAL,
  GOOD,
  UNKNOWN
}
