package nl.zinwijzer.ledger;

import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes the ids of decisions: ULIDs, which sort by the moment of the decision. Within a millisecond
 * each is larger than the one before. Their 128 bits are those of a UUID of version 7 (RFC 9562),
 * so that each id can also be written as a UUID.
 */
@Singleton
public final class DecisionIds {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM_BITS = 80;
  private static final long LOW_MASK = (1L << 40) - 1;
  private static final long VERSION_7 = 7L << 36;
  private static final long VARIANT = 2L << 22;
  private static final long RANDOM_HIGH = ((1L << 12) - 1) << 24 | ((1L << 21) - 1);

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
      high = random.nextLong() & RANDOM_HIGH | VERSION_7 | VARIANT;
      low = random.nextLong() & LOW_MASK;
    }
    char[] id = new char[26];
    encode(millis, id, 0, 10);
    encode(high, id, 10, RANDOM_BITS / 10);
    encode(low, id, 18, RANDOM_BITS / 10);
    return new String(id);
  }

  /** A decision's id as a UUID. */
  public static UUID uuid(String id) {
    BigInteger bits = BigInteger.ZERO;
    for (char digit : id.toCharArray()) {
      bits = bits.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(digit)));
    }
    return new UUID(bits.shiftRight(Long.SIZE).longValue(), bits.longValue());
  }

  /** The id that a UUID stands for. */
  public static String of(UUID uuid) {
    BigInteger bits =
        new BigInteger(Long.toUnsignedString(uuid.getMostSignificantBits()))
            .shiftLeft(Long.SIZE)
            .or(new BigInteger(Long.toUnsignedString(uuid.getLeastSignificantBits())));
    char[] id = new char[26];
    for (int i = id.length - 1; i >= 0; i--) {
      id[i] = ALPHABET.charAt(bits.intValue() & 31);
      bits = bits.shiftRight(5);
    }
    return new String(id);
  }

  private static void encode(long bits, char[] into, int from, int length) {
    for (int i = 0; i < length; i++) {
      into[from + i] = ALPHABET.charAt((int) (bits >>> (5 * (length - 1 - i))) & 31);
    }
  }
}
