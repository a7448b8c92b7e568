package nl.zinwijzer.consultation;

/** Whether a text is a professional's note or literally quoted speech. */
public enum TextKind implements Code {
  NOTE,
  QUOTE
}
