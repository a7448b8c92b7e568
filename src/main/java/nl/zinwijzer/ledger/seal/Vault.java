package nl.zinwijzer.ledger.seal;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Locks texts away with AES-256-GCM. A locked text opens only under the name that it was locked
 * under, so that texts cannot be exchanged between decisions.
 *
 * <p>Each text gets a random salt before its digest is taken and both are locked away together:
 * once the locked text is erased, its digest betrays nothing about it.
 */
@Singleton
public final class Vault {
  private static final byte FORMAT = 1;
  private static final int NONCE = 12;
  private static final int SALT = 16;
  private static final int TAG_BITS = 128;

  private final LedgerKeys keys;
  private final SecureRandom random = new SecureRandom();

  public Vault(LedgerKeys keys) {
    this.keys = keys;
  }

  /** Locks a text. */
  public LockedText lock(String name, byte[] text) {
    byte[] salted = new byte[SALT + text.length];
    byte[] fresh = new byte[NONCE + SALT];
    random.nextBytes(fresh);
    System.arraycopy(fresh, NONCE, salted, 0, SALT);
    System.arraycopy(text, 0, salted, SALT, text.length);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, name, Arrays.copyOf(fresh, NONCE));
      byte[] locked = new byte[1 + NONCE + cipher.getOutputSize(salted.length)];
      locked[0] = FORMAT;
      System.arraycopy(fresh, 0, locked, 1, NONCE);
      cipher.doFinal(salted, 0, salted.length, locked, 1 + NONCE);
      return new LockedText(locked, Digest.of(salted));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a text cannot be encrypted", e);
    }
  }

  /** Opens a text; fails when it, its name or its digest is not the one that was locked. */
  public byte[] open(String name, LockedText locked) {
    byte[] bytes = locked.bytes();
    if (bytes.length < 1 + NONCE + SALT || bytes[0] != FORMAT) {
      throw new AlteredText(name);
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, name, Arrays.copyOfRange(bytes, 1, 1 + NONCE));
      byte[] salted = cipher.doFinal(bytes, 1 + NONCE, bytes.length - 1 - NONCE);
      if (!Digest.of(salted).equals(locked.digest())) {
        throw new AlteredText(name);
      }
      return Arrays.copyOfRange(salted, SALT, salted.length);
    } catch (GeneralSecurityException e) {
      throw new AlteredText(name, e);
    }
  }

  private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, keys.texts(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
