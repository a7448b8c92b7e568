package nl.zinwijzer.ledger;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * Makes the ids of decisions: ULIDs, which sort by the moment of the decision. Within a millisecond
 * each is larger than the one before.
 */
@Singleton
public final class DecisionIds {
  private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int RANDOM_BITS = 80;
  private static final long LOW_MASK = (1L << 40) - 1;

  private final SecureRandom random = new SecureRandom();
  private long last = -1;
  private long high;
  private long low;

  /** The id of a decision that is made now. */
  public synchronized String next(Instant at) {
    long millis = at.toEpochMilli();
    if (millis == last) {
      low = (low + 1) & LOW_MASK;
      if (low == 0) {
        high++;
      }
    } else {
      last = millis;
      high = random.nextLong() & (LOW_MASK >>> 1);
      low = random.nextLong() & LOW_MASK;
    }
    char[] id = new char[26];
    encode(millis, id, 0, 10);
    encode(high, id, 10, RANDOM_BITS / 10);
    encode(low, id, 18, RANDOM_BITS / 10);
    return new String(id);
  }

  private static void encode(long bits, char[] into, int from, int length) {
    for (int i = 0; i < length; i++) {
      into[from + i] = ALPHABET[(int) (bits >>> (5 * (length - 1 - i))) & 31];
    }
  }
}
