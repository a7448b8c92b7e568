package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.Code;

/** What a voiced wish is about. */
public enum Subject implements Code {
  TALK,
  GUIDANCE,
  REFERRAL
}
