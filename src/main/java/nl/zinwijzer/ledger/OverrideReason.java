package nl.zinwijzer.ledger;

import nl.zinwijzer.consultation.Code;

/** Why a professional puts a card aside. */
public enum OverrideReason implements Code {
  /** Another time: the same advice stays away for a while. */
  NOT_NOW,
  /** The advice does not fit this patient: it stays away until there is a new signal. */
  NOT_FOR_THIS_PATIENT,
  /** What is advised was done already. */
  ALREADY_DONE,
  /** The professional judges otherwise. */
  NOT_AGREED,
  /** Any other reason. */
  OTHER
}
