package nl.zinwijzer.consultation;

/** The professional's own finding today; unknown means that it was not asked. */
public enum Suicidality implements Code {
  NONE,
  THOUGHTS,
  PLAN_OR_INTENT,
  UNKNOWN
}
