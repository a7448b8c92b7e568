package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.Code;

/** Whether the national scheme for spiritual care at home pays (knowledge 2.8). */
public enum Eligibility implements Code {
  SUBSIDY_AVAILABLE,
  SUBSIDY_NOT_AVAILABLE,
  SUBSIDY_STATUS_UNKNOWN,
  /** The partner is not paid from that scheme. */
  NOT_APPLICABLE
}
