package nl.zinwijzer.consultation.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The citizen service number: eight or nine digits, written together or in groups, that pass the
 * eleven-test. Dates, telephone numbers and the hexadecimal ids of other systems are not taken for
 * one.
 */
public final class Bsn {
  private static final int LONG = 9;
  private static final int SHORT = 8;
  private static final int TELEPHONE = 10;
  private static final String SEPARATORS = ".- \u00a0\u2009\u202f\u2010\u2011\u2012\u2013";
  private static final String YEAR = "(?:19|20)\\d\\d";
  private static final String MONTH = "(?:0?[1-9]|1[0-2])";
  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
  private static final Pattern LOOKALIKE =
      Pattern.compile(
          ("(?<!\\d)(?:" + YEAR + "([-./ ]?)" + MONTH + "\\1" + DAY)
              + ("|" + DAY + "([-./ ]?)" + MONTH + "\\2" + YEAR + ")(?!\\d)")
              + "|(?<!\\w)(?=[\\d-]*+[a-fA-F])"
              + "[\\da-fA-F]{8}(?:-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12}(?!\\w)"
              + "|(?<!\\w)(?=\\d*+[a-fA-F])[\\da-fA-F]{32,}+(?!\\w)");

  private static final Pattern NUMBERS =
      Pattern.compile("\\p{Nd}+(?:[" + Pattern.quote(SEPARATORS) + "]\\p{Nd}+)*+");
  private static final char MASK = 'x';

  private Bsn() {}

  /** Whether a citizen service number stands in this text. */
  public static boolean in(String text) {
    return found(text) && found(LOOKALIKE.matcher(text).replaceAll("x"));
  }

  /**
   * The text with every digit of such numbers, and of the digits written together with them, made
   * unreadable. Its length stays the same.
   */
  public static String masked(String text) {
    StringBuilder masked = new StringBuilder(text);
    Matcher numbers = NUMBERS.matcher(text);
    while (numbers.find()) {
      if (in(numbers.group())) {
        mask(masked, numbers.start(), numbers.end());
      }
    }
    if (in(masked.toString())) {
      mask(masked, 0, masked.length());
    }
    return masked.toString();
  }

  private static void mask(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isDigit(text.charAt(i))) {
        text.setCharAt(i, MASK);
      } else if (Character.isHighSurrogate(text.charAt(i))
          && Character.isDigit(text.codePointAt(i))) {
        text.setCharAt(i, MASK);
        text.setCharAt(++i, MASK);
      }
    }
  }

  private static boolean found(String text) {
    List<String> groups = new ArrayList<>();
    StringBuilder group = new StringBuilder();
    boolean separated = false;
    int next;
    for (int at = 0; at < text.length(); at = next) {
      int character = text.codePointAt(at);
      next = at + Character.charCount(character);
      int digit = Character.digit(character, 10);
      if (digit >= 0) {
        group.append(digit);
        separated = false;
        continue;
      }
      if (!group.isEmpty()) {
        groups.add(group.toString());
        group.setLength(0);
      }
      if (separated || SEPARATORS.indexOf(character) < 0) {
        if (among(groups)) {
          return true;
        }
        groups.clear();
      }
      separated = true;
    }
    if (!group.isEmpty()) {
      groups.add(group.toString());
    }
    return among(groups);
  }

  private static boolean among(List<String> groups) {
    int shortest = telephone(groups) ? LONG : SHORT;
    for (int first = 0; first < groups.size(); first++) {
      StringBuilder joined = new StringBuilder();
      for (int last = first; last < groups.size() && joined.length() < LONG; last++) {
        joined.append(groups.get(last));
        if (joined.length() >= shortest && joined.length() <= LONG && passes(joined)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean telephone(List<String> groups) {
    return groups.size() > 1
        && groups.get(0).matches("0\\d{1,3}")
        && groups.stream().mapToInt(String::length).sum() == TELEPHONE;
  }

  /** The eleven-test: the digits weigh 9 down to 2, the last one -1. */
  private static boolean passes(CharSequence digits) {
    int sum = 0;
    boolean zero = true;
    for (int i = 0; i < digits.length(); i++) {
      int weight = digits.length() - i;
      int digit = digits.charAt(i) - '0';
      sum += digit * (weight == 1 ? -1 : weight);
      zero &= digit == 0;
    }
    return sum % 11 == 0 && !zero;
  }
}
