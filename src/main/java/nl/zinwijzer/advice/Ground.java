package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.Code;

/** What a rule stands on. */
public enum Ground implements Code {
  /** A guideline or standard says so. */
  GUIDELINE,
  /** The knowledge synthesis says so. */
  SYNTHESIS,
  /** No source gives this; the project chose it. */
  PROJECT_CHOICE
}
