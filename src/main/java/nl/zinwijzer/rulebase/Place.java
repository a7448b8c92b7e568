package nl.zinwijzer.rulebase;

import java.util.List;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1
 */
record Place(int line, int column) {
  /** The place of a character. */
  static Place at(String text, int offset) {
    int line = 1 + (int) text.substring(0, offset).chars().filter(one -> one == '\n').count();
    return new Place(line, offset - text.lastIndexOf('\n', offset - 1));
  }

  /**
   * The first place from a line on where these words stand; the start of that line when nowhere.
   */
  static Place of(String text, int from, String words) {
    List<String> lines = text.lines().toList();
    for (int line = Math.max(1, from); line <= lines.size(); line++) {
      int at = lines.get(line - 1).indexOf(words);
      if (at >= 0) {
        return new Place(line, at + 1);
      }
    }
    return new Place(Math.max(1, from), 1);
  }
}
