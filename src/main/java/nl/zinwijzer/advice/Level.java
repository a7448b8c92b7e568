package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.Code;

/** What the patient needs (knowledge 0.3, the ABC model). Who acts follows from the role. */
public enum Level implements Code {
  /** Nothing is shown. */
  NONE,
  /** A: notice, make room, ask one open question. */
  ATTENTION,
  /** B: exploratory conversations. */
  COUNSELLING,
  /** C: specialist guidance is involved. */
  REFER
}
