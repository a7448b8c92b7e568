package nl.zinwijzer.ledger.seal;

/**
 * The first place where the chain does not hold.
 *
 * @param number the place of the decision in the ledger, from 1
 * @param what what is wrong there
 */
public record BrokenLink(long number, What what) {
  /** What can be wrong with a link. */
  public enum What {
    /** A decision is gone. */
    MISSING_DECISION,
    /** The texts of a decision are gone. */
    MISSING_TEXTS,
    /** The texts of a decision are not what was recorded. */
    ALTERED_TEXTS,
    /** What the decision is found by was changed, or a decision before it was replaced. */
    BROKEN_SEAL,
    /** The head of the ledger is not the seal of the last decision. */
    BROKEN_HEAD
  }
}
