package nl.zinwijzer.consultation;

/** How the patient gets through the day. */
public enum Functioning implements Code {
  OK,
  IMPAIRED,
  COLLAPSED,
  UNKNOWN
}
