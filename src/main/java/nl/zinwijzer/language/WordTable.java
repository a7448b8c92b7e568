package nl.zinwijzer.language;

import java.util.Arrays;
import java.util.Map;

/**
 * The words of a vocabulary for looking up stretches of a text without cutting them out: open
 * addressing by a hash of the small letters.
 */
final class WordTable {
  /** A word that is not in the table. */
  static final int ABSENT = -1;

  private final String[] words;
  private final int[] hashes;
  private final int[] numbers;
  private final int mask;

  /**
   * A table of folded words.
   *
   * @param numbered the words with their numbers, which are not negative
   */
  WordTable(Map<String, Integer> numbered) {
    int size = Math.max(16, Integer.highestOneBit(numbered.size()) * 4);
    words = new String[size];
    hashes = new int[size];
    numbers = new int[size];
    mask = size - 1;
    Arrays.fill(words, "");
    numbered.forEach(this::put);
  }

  private void put(String word, int number) {
    if (word.isEmpty()) {
      return;
    }
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 31 + word.charAt(i);
    }
    int at = slot(hash);
    while (!words[at].isEmpty()) {
      at = at + 1 & mask;
    }
    words[at] = word;
    hashes[at] = hash;
    numbers[at] = number;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & mask;
  }

  /** The number of a word that is plain but for capitals; of any other, folded by the caller. */
  int find(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + Folding.small(text.charAt(i));
    }
    for (int at = slot(hash); !words[at].isEmpty(); at = at + 1 & mask) {
      if (hashes[at] == hash && same(words[at], text, from, to)) {
        return numbers[at];
      }
    }
    return ABSENT;
  }

  private static boolean same(String word, String text, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != Folding.small(text.charAt(from + i))) {
        return false;
      }
    }
    return true;
  }
}
