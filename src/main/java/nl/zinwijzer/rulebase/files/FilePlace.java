package nl.zinwijzer.rulebase.files;

import java.util.List;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1
 */
public record FilePlace(int line, int column) {
  /** The place of a character. */
  public static FilePlace at(String text, int offset) {
    int line = 1 + (int) text.substring(0, offset).chars().filter(letter -> letter == '\n').count();
    return new FilePlace(line, offset - text.lastIndexOf('\n', offset - 1));
  }

  /**
   * The first place from a line on where these words stand; the start of that line when nowhere.
   */
  public static FilePlace of(String text, int from, String words) {
    List<String> lines = text.lines().toList();
    for (int line = Math.max(1, from); line <= lines.size(); line++) {
      int at = lines.get(line - 1).indexOf(words);
      if (at >= 0) {
        return new FilePlace(line, at + 1);
      }
    }
    return new FilePlace(Math.max(1, from), 1);
  }
}
