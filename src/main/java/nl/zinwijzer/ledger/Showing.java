package nl.zinwijzer.ledger;

import nl.zinwijzer.consultation.Code;

/** What became of the card of a decision. */
public enum Showing implements Code {
  /** The software asked for the advice itself and got all of it; there is no card. */
  TOLD,
  /** There was nothing to show. */
  SILENT,
  /** The card was shown. */
  SHOWN,
  /** The card was withheld: the same was shown for this patient not long ago. */
  REPEATED,
  /** The card was withheld: the professional said not now. */
  NOT_NOW,
  /** The card was withheld: the professional said not for this patient. */
  NOT_FOR_THIS_PATIENT;

  /** Whether a card was withheld to keep quiet. */
  public boolean snoozed() {
    return ordinal() > SHOWN.ordinal();
  }
}
