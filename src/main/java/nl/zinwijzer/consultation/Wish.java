package nl.zinwijzer.consultation;

/** What the patient wants with a conversation about this. */
public enum Wish implements Code {
  YES,
  NO,
  NOT_NOW,
  NOT_WITH_ME,
  UNKNOWN
}
