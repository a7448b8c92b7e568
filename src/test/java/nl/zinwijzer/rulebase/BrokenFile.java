package nl.zinwijzer.rulebase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A deliberately broken file of a rule base, with a mark under every line where something is wrong.
 *
 * @param name the name of the test file
 * @param path where it stands in the rule base; its first line tells
 * @param content the file, marks included: they are comments
 * @param marks what is to be found, as {@code path:line:column code}
 */
record BrokenFile(String name, String path, String content, List<String> marks) {
  private static final Path FOLDER = Path.of("src/test/resources/workshop/broken");
  private static final Pattern MARK =
      Pattern.compile("\\s*(?://|#)! (?<column>\\d+) (?<code>[a-z-]+)");

  static List<BrokenFile> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(BrokenFile::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static BrokenFile read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    String path = lines.get(0).replaceFirst("^(//|#) path: ", "");
    List<String> marks = new ArrayList<>();
    int marked = 1;
    for (int at = 1; at < lines.size(); at++) {
      Matcher mark = MARK.matcher(lines.get(at));
      if (mark.matches()) {
        marks.add(path + ":" + marked + ":" + mark.group("column") + " " + mark.group("code"));
      } else {
        marked = at + 1;
      }
    }
    return new BrokenFile(
        String.valueOf(file.getFileName()), path, String.join("\n", lines) + "\n", marks);
  }

  byte[] bytes() {
    return content.getBytes(UTF_8);
  }

  @Override
  public String toString() {
    return name;
  }
}
