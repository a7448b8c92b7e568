package nl.zinwijzer.rulebase.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of a piece of DRL one after the other: names, numbers, quoted texts and signs. */
final class DrlWords {
  private static final List<String> SIGNS =
      List.of("==", "!=", "<=", ">=", "&&", "||", "<", ">", "(", ")", ",", ":", ";", "=");

  private final List<String> words;
  private final List<Integer> places;
  private final int end;
  private int next;

  private DrlWords(List<String> words, List<Integer> places, int end) {
    this.words = words;
    this.places = places;
    this.end = end;
  }

  /** Cuts a piece of DRL; a sign that DRL's analysable shape does not know is a word of its own. */
  static DrlWords of(String text) {
    List<String> words = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char first = text.charAt(at);
      int start = at;
      if (Character.isWhitespace(first)) {
        at++;
        continue;
      }
      if (first == '"') {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
          at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + 1);
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
        continue;
      } else if (name(first) || Character.isDigit(first) || first == '-') {
        at++;
        while (at < text.length()
            && (name(text.charAt(at))
                || Character.isDigit(text.charAt(at))
                || text.charAt(at) == '.')) {
          at++;
        }
      } else {
        int place = at;
        at +=
            SIGNS.stream()
                .filter(sign -> text.startsWith(sign, place))
                .findFirst()
                .orElse(" ")
                .length();
      }
      words.add(text.substring(start, at));
      places.add(start);
    }
    return new DrlWords(words, places, text.length());
  }

  private static boolean name(char letter) {
    return Character.isLetter(letter) || letter == '_' || letter == '$';
  }

  /** The next word, without taking it. */
  Optional<String> peek() {
    return next < words.size() ? Optional.of(words.get(next)) : Optional.empty();
  }

  /** Takes the next word; an empty one at the end. */
  String take() {
    return next < words.size() ? words.get(next++) : "";
  }

  /** Takes the next word when it is this one. */
  boolean take(String expected) {
    boolean there = peek().filter(expected::equals).isPresent();
    if (there) {
      next++;
    }
    return there;
  }

  /** Where the next word starts in the piece of DRL; its end when all words are taken. */
  int place() {
    return done() ? end : places.get(next);
  }

  /** Whether all words are taken. */
  boolean done() {
    return next == words.size();
  }
}
