package nl.zinwijzer.consultation;

/** A target group as context; a group alone never triggers advice (knowledge 1.8). */
public enum PatientGroup implements Code {
  REFUGEE,
  DISCRIMINATION_EXCLUSION,
  LONG_COVID,
  MIGRANT_BACKGROUND,
  FRAIL_ELDERLY,
  CHRONIC_ILLNESS,
  MULTIMORBIDITY
}
