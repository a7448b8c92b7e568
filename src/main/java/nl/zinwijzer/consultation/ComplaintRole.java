package nl.zinwijzer.consultation;

/** Whether a complaint plays now or belongs to the history. */
public enum ComplaintRole implements Code {
  ACTIVE,
  HISTORY
}
