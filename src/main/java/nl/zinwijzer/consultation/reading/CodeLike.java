package nl.zinwijzer.consultation.reading;

import java.util.regex.Pattern;

/** Words that look like a code and may therefore be repeated in an answer about a bad request. */
final class CodeLike {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

  private CodeLike() {}

  static boolean matches(String word) {
    return SHAPE.matcher(word).matches() && !Bsn.in(word);
  }
}
