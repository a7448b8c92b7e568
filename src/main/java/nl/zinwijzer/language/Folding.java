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
    boolean plain = true;
    boolean capital = false;
    for (int i = 0; i < word.length() && plain; i++) {
      char c = word.charAt(i);
      boolean upper = c >= 'A' && c <= 'Z';
      capital |= upper;
      plain = upper || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '\'';
    }
    if (plain) {
      return capital ? word.toLowerCase(Locale.ROOT) : word;
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

  static boolean apostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´';
  }

  static boolean hyphen(char c) {
    return c == '-' || c == '‐' || c == '‑' || c == '\u00AD';
  }
}
