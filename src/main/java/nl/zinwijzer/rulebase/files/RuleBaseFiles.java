package nl.zinwijzer.rulebase.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a rule base by path, as bytes. */
public record RuleBaseFiles(SortedMap<String, byte[]> byPath) {
  public RuleBaseFiles {
    byPath = new TreeMap<>(byPath);
  }

  /**
   * Reads a folder with everything below it; hidden files do not belong to a rule base.
   *
   * @throws UncheckedIOException when the folder cannot be read
   */
  public static RuleBaseFiles read(Path folder) {
    SortedMap<String, byte[]> byPath = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith(".") && !path.contains("/.")) {
          byPath.put(path, Files.readAllBytes(file));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the rule base in " + folder, unreadable);
    }
    return new RuleBaseFiles(byPath);
  }

  /**
   * These files with a region's own data on the partners of the directory.
   *
   * @param region a YAML file anywhere
   * @throws UncheckedIOException when it cannot be read
   */
  public RuleBaseFiles withRegion(Path region) {
    SortedMap<String, byte[]> files = new TreeMap<>(byPath);
    try {
      files.put("region.yaml", Files.readAllBytes(region));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the regional file " + region, unreadable);
    }
    return new RuleBaseFiles(files);
  }

  /** The texts of the files below a folder with this ending, by path. */
  public SortedMap<String, String> texts(String folder, String ending) {
    SortedMap<String, String> texts = new TreeMap<>();
    byPath.forEach(
        (path, content) -> {
          if (path.startsWith(folder) && path.endsWith(ending)) {
            texts.put(path, new String(content, StandardCharsets.UTF_8));
          }
        });
    return texts;
  }

  /**
   * The identity of the rule base: SHA-256 over each path and its bytes, each preceded by its
   * length, in the order of the paths.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byPath.forEach(
          (path, content) -> {
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(name.length).array());
            digest.update(name);
            digest.update(ByteBuffer.allocate(4).putInt(content.length).array());
            digest.update(content);
          });
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
