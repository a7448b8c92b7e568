package nl.zinwijzer.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyFileTest {
  @Test
  void isMadeOnceForTheOwnerOnly(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("new/zinwijzer.key");
    byte[] secret = new KeyFile(path).secret();
    assertThat(secret).hasSize(LedgerKeys.LENGTH);
    assertThat(new KeyFile(path).secret()).isEqualTo(secret);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    assertThat(path.getParent()).isDirectoryContaining(path::equals);
    assertThat(path.getParent().toFile().list()).hasSize(1);
  }

  @Test
  void isRefusedWhenOthersCanReadIt(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("zinwijzer.key");
    new KeyFile(path).secret();
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> new KeyFile(path).secret()).hasMessageContaining("chmod 600");
  }

  @Test
  void teachesHowAKeyIsMadeAndDoesNotRepeatIt() {
    assertThatThrownBy(() -> KeyFile.decode("not base64!", "ZINWIJZER_KEY"))
        .hasMessageContaining("openssl rand -base64 32")
        .hasMessageNotContaining("not base64!");
    assertThatThrownBy(() -> KeyFile.decode("AAAA", "ZINWIJZER_KEY"))
        .hasMessageContaining("32 bytes");
  }
}
