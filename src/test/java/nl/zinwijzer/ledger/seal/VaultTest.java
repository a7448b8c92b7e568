package nl.zinwijzer.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class VaultTest {
  private static final byte[] TEXT = "Pt vertelt".getBytes(StandardCharsets.UTF_8);

  private final Vault vault = new Vault(new LedgerKeys(new byte[LedgerKeys.LENGTH]));

  @Test
  void opensWhatItLocked() {
    assertThat(vault.open("a/request", vault.lock("a/request", TEXT))).isEqualTo(TEXT);
    assertThat(vault.open("a/request", vault.lock("a/request", new byte[0]))).isEmpty();
  }

  @Test
  void theSameTextTwiceLooksDifferentAndHasAnotherDigest() {
    LockedText first = vault.lock("a/request", TEXT);
    LockedText second = vault.lock("a/request", TEXT);
    assertThat(first.bytes()).isNotEqualTo(second.bytes());
    assertThat(first.digest()).isNotEqualTo(second.digest());
  }

  @Test
  void opensUnderNoOtherNameDigestOrKey() {
    LockedText locked = vault.lock("a/request", TEXT);
    byte[] otherSecret = new byte[LedgerKeys.LENGTH];
    Arrays.fill(otherSecret, (byte) 7);
    assertThatThrownBy(() -> vault.open("b/request", locked)).isInstanceOf(AlteredText.class);
    assertThatThrownBy(
            () -> vault.open("a/request", new LockedText(locked.bytes(), "0".repeat(64))))
        .isInstanceOf(AlteredText.class);
    assertThatThrownBy(() -> new Vault(new LedgerKeys(otherSecret)).open("a/request", locked))
        .isInstanceOf(AlteredText.class);
  }

  @Test
  void noticesEveryChangedByte() {
    LockedText locked = vault.lock("a/request", TEXT);
    for (int i = 0; i < locked.bytes().length; i++) {
      byte[] changed = locked.bytes().clone();
      changed[i] ^= 1;
      LockedText forged = new LockedText(changed, locked.digest());
      assertThatThrownBy(() -> vault.open("a/request", forged)).isInstanceOf(AlteredText.class);
    }
    assertThatThrownBy(() -> vault.open("a/request", new LockedText(new byte[3], "")))
        .isInstanceOf(AlteredText.class);
  }
}
