package nl.zinwijzer.ledger.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/** The secret in a file that only the service may read, made at the first start. */
public final class KeyFile {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path path;

  public KeyFile(Path path) {
    this.path = path;
  }

  /** Reads the secret; makes the file when it is not there. */
  public byte[] secret() {
    try {
      if (!Files.exists(path)) {
        create();
      }
      if (posix()) {
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
        permissions.removeAll(OWNER);
        if (!permissions.isEmpty()) {
          throw new IllegalStateException(
              "others may read or write the key file `"
                  + path
                  + "`: take that right away with `chmod 600`");
        }
      }
      return decode(Files.readString(path, StandardCharsets.UTF_8), "the key file `" + path + "`");
    } catch (IOException e) {
      throw new UncheckedIOException("the key file `" + path + "` cannot be read or made", e);
    }
  }

  /** Reads a secret as it is written in a file or in the environment. */
  public static byte[] decode(String text, String where) {
    try {
      byte[] secret = Base64.getDecoder().decode(text.strip());
      if (secret.length == LedgerKeys.LENGTH) {
        return secret;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          where + " is not Base64: make a key with `openssl rand -base64 32`", e);
    }
    throw new IllegalStateException(
        where + " does not hold 32 bytes: make a key with `openssl rand -base64 32`");
  }

  private void create() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("`" + path + "` has no folder");
    }
    Files.createDirectories(folder);
    byte[] secret = new byte[LedgerKeys.LENGTH];
    new SecureRandom().nextBytes(secret);
    Path draft = Files.createTempFile(folder, "key", ".draft", permissions());
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        ByteBuffer text =
            ByteBuffer.wrap(
                (Base64.getEncoder().encodeToString(secret) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        while (text.hasRemaining()) {
          channel.write(text);
        }
        channel.force(true);
      }
      linkUnlessMade(draft);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** A hard link appears whole or not at all, and never replaces the key of another process. */
  private void linkUnlessMade(Path draft) throws IOException {
    try {
      Files.createLink(path, draft);
    } catch (FileAlreadyExistsException e) {
      if (Files.size(path) == 0) {
        throw new IOException("the key file is empty", e);
      }
    } catch (UnsupportedOperationException e) {
      Files.copy(draft, path);
    }
  }

  private FileAttribute<?>[] permissions() {
    return posix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
        : new FileAttribute<?>[0];
  }

  private boolean posix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
