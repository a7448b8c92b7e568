package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.Code;

/** How much a signal weighs (knowledge 1.1; the weights are project choices). */
public enum Strength implements Code {
  /** Enough for attention on its own. */
  STRONG,
  /** Needs a second signal of another family. */
  WEAK,
  /** Never triggers; colours what is there. */
  CONTEXT
}
