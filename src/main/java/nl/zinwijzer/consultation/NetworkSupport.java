package nl.zinwijzer.consultation;

/**
 * Whether the patient's own people are enough support for this question, as the patient sees it
 * (knowledge P10).
 */
public enum NetworkSupport implements Code {
  SUFFICIENT,
  INSUFFICIENT,
  UNKNOWN
}
