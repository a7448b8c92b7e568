package nl.zinwijzer.consultation.reading;

import nl.zinwijzer.consultation.Code;

/** What can be wrong with a request. The code of a kind is also the key of its message. */
public enum ProblemKind implements Code {
  BSN,
  UNKNOWN_MEMBER,
  UNKNOWN_VALUE,
  MISSING,
  BLANK,
  NOT_AN_OBJECT,
  NOT_A_LIST,
  NOT_A_TEXT,
  NOT_A_WHOLE_NUMBER,
  NOT_A_DATE,
  OUT_OF_RANGE,
  IMPLAUSIBLE_DATE,
  DATE_IN_FUTURE,
  TOO_MANY,
  TOO_LONG,
  UNREADABLE_CHARACTER,
  BOTH_GIVEN,
  MORE_THAN_TOTAL,
  MALFORMED_ICPC,
  MALFORMED_SNOMED,
  MALFORMED_ID,
  MORE_PROBLEMS
}
