package nl.zinwijzer.ledger.seal;

import java.util.Optional;

/**
 * What an inspection of the chain found.
 *
 * @param checked the number of decisions that hold
 * @param head the seal up to which they hold: who noted it elsewhere can compare
 * @param broken the first broken link
 */
public record Verification(long checked, String head, Optional<BrokenLink> broken) {
  /** Whether every link holds. */
  public boolean holds() {
    return broken.isEmpty();
  }
}
