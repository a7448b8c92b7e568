package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.Code;

/** How much of the advice is shown. */
public enum Form implements Code {
  /** The whole advice. */
  FULL,
  /** One open question and nothing more. */
  LIGHT,
  /** The door stays open; nothing is pressed. */
  PASSIVE
}
