package nl.zinwijzer.language;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The plain form of a word: small letters without accents or hyphens, apostrophes straight. Words
 * that differ only in these are one word.
 */
final class Folding {
  private Folding() {}

  /** The plain form of a word. */
  static String fold(String word) {
    if (plain(word, 0, word.length())) {
      return word.toLowerCase(Locale.ROOT);
    }
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (apostrophe(c)) {
        folded.append('\'');
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && !hyphen(c)) {
        folded.append(c == 'ø' && apart.length() > 1 ? 'o' : c);
      }
    }
    return folded.toString();
  }

  /** Whether a stretch of text needs no folding but of its capitals. */
  static boolean plain(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!plain(c) && c != '\'') {
        return false;
      }
    }
    return true;
  }

  /** Whether a character is a letter without an accent, or a digit. */
  static boolean plain(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** The small letter of a plain capital; anything else as it is. */
  static char small(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  static boolean apostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´';
  }

  static boolean hyphen(char c) {
    return c == '-' || c == '‐' || c == '‑' || c == '\u00AD';
  }
}
