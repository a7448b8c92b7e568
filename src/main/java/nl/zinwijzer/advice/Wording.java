package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.Code;

/** Words that the level card can take in place of those of its level and form. */
public enum Wording implements Code {
  /** The talk waits: what remains is to stay and to listen. */
  PRESENCE,
  /** The patient would rather talk with somebody else. */
  ANOTHER,
  /** The patient is a minor, and this advice is meant for adults. */
  YOUTH
}
