package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.Code;

/** The place of an advice in the answer; safety always comes first. */
public enum Kind implements Code {
  SAFETY,
  LEVEL,
  QUESTION,
  REFERRAL,
  AID
}
