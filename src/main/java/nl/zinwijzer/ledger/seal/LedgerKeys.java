package nl.zinwijzer.ledger.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys of the ledger, all derived from one secret by HKDF-SHA-256 (RFC 5869). */
public final class LedgerKeys {
  /** The length of the secret in bytes. */
  public static final int LENGTH = 32;

  private static final String HMAC = "HmacSHA256";

  private final SecretKey texts;
  private final SecretKey patients;
  private final String check;

  /** Derives the keys; the secret itself is not kept. */
  public LedgerKeys(byte[] secret) {
    if (secret.length != LENGTH) {
      throw new IllegalArgumentException("the key must be " + LENGTH + " bytes long");
    }
    byte[] pseudorandom = hmac(new SecretKeySpec(new byte[LENGTH], HMAC), secret);
    texts = new SecretKeySpec(expand(pseudorandom, "zinwijzer texts 1"), "AES");
    patients = new SecretKeySpec(expand(pseudorandom, "zinwijzer patients 1"), HMAC);
    check = HexFormat.of().formatHex(expand(pseudorandom, "zinwijzer check 1"));
    Arrays.fill(pseudorandom, (byte) 0);
  }

  SecretKey texts() {
    return texts;
  }

  SecretKey patients() {
    return patients;
  }

  /** Tells one key from another without revealing it. */
  public String check() {
    return check;
  }

  static byte[] hmac(SecretKey key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + HMAC, e);
    }
  }

  /** One block of HKDF-Expand: 32 bytes are all that is asked. */
  private static byte[] expand(byte[] pseudorandom, String purpose) {
    byte[] info = purpose.getBytes(StandardCharsets.UTF_8);
    byte[] message = Arrays.copyOf(info, info.length + 1);
    message[info.length] = 1;
    return hmac(new SecretKeySpec(pseudorandom, HMAC), message);
  }
}
