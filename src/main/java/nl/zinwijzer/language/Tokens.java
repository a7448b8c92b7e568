package nl.zinwijzer.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text cut into words, numerals and marks, with the place of each in UTF-16 code units, and into
 * sentences.
 */
final class Tokens {
  /** Longer runs without a full stop are cut, so that no text takes more than linear time. */
  private static final int LONGEST_SENTENCE = 120;

  private static final int LONGEST_ANSWER = 5;

  private static final int NO_VALUE = -1;

  final String text;
  private final LexiconWords vocabulary;
  private final List<int[]> sentences = new ArrayList<>();
  private int count;
  private int sentenceFrom;
  private int openQuote = NO_VALUE;
  private char openMark;
  private int quotes;
  private int[] start;
  private int[] end;
  private int[] number;
  private int[] value;
  private int[] quote;
  private byte[] kind;

  private static final byte WORD = 0;
  private static final byte CORRECTED = 1;
  private static final byte NUMERAL = 2;
  private static final byte MARK = 3;

  private Tokens(String text, LexiconWords vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
    int guess = text.length() / 4 + 16;
    start = new int[guess];
    end = new int[guess];
    number = new int[guess];
    value = new int[guess];
    quote = new int[guess];
    kind = new byte[guess];
  }

  /** Cuts a text. */
  static Tokens of(String text, LexiconWords vocabulary) {
    Tokens tokens = new Tokens(text, vocabulary);
    tokens.cut();
    return tokens;
  }

  /** Sentences as pairs of first token and token after the last. */
  List<int[]> sentences() {
    return sentences;
  }

  int count() {
    return count;
  }

  int start(int token) {
    return start[token];
  }

  int end(int token) {
    return end[token];
  }

  int number(int token) {
    return number[token];
  }

  /** The value of a numeral, or -1 when it is no whole number. */
  int value(int token) {
    return kind[token] == NUMERAL ? value[token] : NO_VALUE;
  }

  boolean word(int token) {
    return kind[token] != MARK;
  }

  boolean corrected(int token) {
    return kind[token] == CORRECTED;
  }

  /** Which quotation a token stands in, 0 for none. */
  int quote(int token) {
    return quote[token];
  }

  boolean mark(int token, char c) {
    return kind[token] == MARK && text.charAt(start[token]) == c;
  }

  /** Whether a mark begins or ends a clause. */
  boolean boundary(int token) {
    return kind[token] == MARK && ",:;\"“”„«»'’‘().!?…".indexOf(text.charAt(start[token])) >= 0;
  }

  /** Whether white space stands directly after a token. */
  boolean spaceAfter(int token) {
    return end[token] >= text.length() || Character.isWhitespace(text.charAt(end[token]));
  }

  /** Whether white space stands directly before a token. */
  boolean spaceBefore(int token) {
    return start[token] == 0 || Character.isWhitespace(text.charAt(start[token] - 1));
  }

  /** A mark as a word of the vocabulary. */
  static String symbol(char c) {
    return c == '–' || c == '—' || c == '-' ? "\u0001" : "\u0002" + c;
  }

  private void cut() {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int width = Character.charCount(c);
      if (Character.isLetter(c)) {
        at = letters(at);
      } else if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        endSentence();
        at += width;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || invisible(c)) {
        at += width;
      } else if (Character.isDigit(c)) {
        at = numeral(at);
      } else if (contraction(at)) {
        at = letters(at);
      } else {
        at = mark(at, width);
      }
      if (count - sentenceFrom >= LONGEST_SENTENCE) {
        endSentence();
      }
    }
    endSentence();
  }

  private static boolean invisible(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || type == Character.CONTROL || inner(c);
  }

  private static boolean inner(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private boolean letterAt(int at) {
    return at < text.length() && Character.isLetter(text.codePointAt(at));
  }

  /** 't, 'k, 's, 'n, 'm and 'r are words. */
  private boolean contraction(int at) {
    return Folding.apostrophe(text.charAt(at))
        && at + 1 < text.length()
        && "tksnmrTKSNMR".indexOf(text.charAt(at + 1)) >= 0
        && !letterAt(at + 2)
        && (at + 2 >= text.length() || !Folding.apostrophe(text.charAt(at + 2)));
  }

  private int letters(int from) {
    int dotted = dotted(from);
    if (dotted > from) {
      String folded = Folding.fold(text.substring(from, dotted).replace(".", ""));
      addWord(from, dotted, vocabulary.find(folded), folded);
      return dotted;
    }
    int at = from + Character.charCount(text.codePointAt(from));
    while (at < text.length() && Folding.plain(text.charAt(at))) {
      at++;
    }
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int width = Character.charCount(c);
      boolean joins =
          width == 1
              && (Folding.hyphen((char) c) || Folding.apostrophe((char) c))
              && letterAt(at + 1);
      if (!Character.isLetterOrDigit(c) && !inner(c) && !joins && c != '\u00AD') {
        break;
      }
      at += width;
    }
    if (at - from == 1 && sectionHead(from)) {
      endSentence();
      return at + 1;
    }
    int known = vocabulary.find(text, from, at);
    if (known == LexiconWords.UNKNOWN) {
      addWord(from, at, known, Folding.fold(text.substring(from, at)));
    } else {
      add(from, at, known, WORD);
    }
    return at;
  }

  /** The end of i.v.m. or n.v.t., without its last full stop. */
  private int dotted(int from) {
    int at = from;
    while (letterAt(at)
        && at + 2 < text.length()
        && text.charAt(at + 1) == '.'
        && letterAt(at + 2)
        && !letterAt(at + 3)) {
      at += 2;
    }
    return at == from ? from : at + 1;
  }

  private boolean sectionHead(int at) {
    boolean first = count == sentenceFrom;
    char c = text.charAt(at);
    return at + 1 < text.length()
        && text.charAt(at + 1) == ':'
        && (first ? "SOEPsoep".indexOf(c) >= 0 : "SOEP".indexOf(c) >= 0)
        && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
  }

  private void addWord(int from, int to, int known, String folded) {
    if (known == LexiconWords.UNKNOWN) {
      int meant = vocabulary.correct(folded);
      add(from, to, meant, meant == LexiconWords.UNKNOWN ? WORD : CORRECTED);
    } else {
      add(from, to, known, WORD);
    }
  }

  private int numeral(int from) {
    int at = from;
    long whole = 0;
    boolean decimal = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        whole = Math.min(whole * 10 + (c - '0'), Integer.MAX_VALUE);
      } else if ((c == '.' || c == ',')
          && at + 1 < text.length()
          && Character.isDigit(text.charAt(at + 1))) {
        decimal = true;
      } else if (!Character.isDigit(text.codePointAt(at))) {
        break;
      }
      at += Character.charCount(text.codePointAt(at));
    }
    boolean few = !decimal && whole <= LexiconWords.MOST_OF_FEW;
    add(from, at, few ? LexiconWords.FEW : LexiconWords.NUMERAL, NUMERAL);
    value[count - 1] = decimal ? NO_VALUE : (int) whole;
    return at;
  }

  private int mark(int from, int width) {
    char c = text.charAt(from);
    int to = from + width;
    if (c == '.' || c == '…') {
      while (to < text.length() && text.charAt(to) == '.') {
        to++;
      }
      if (endsSentence(from, to)) {
        endSentence();
      }
      return to;
    }
    addMark(from, to);
    if (c == ';' || c == '!' || c == '?' && !(to < text.length() && text.charAt(to) == ')')) {
      while (to < text.length() && (text.charAt(to) == '?' || text.charAt(to) == '!')) {
        to++;
      }
      if (c != '?' || !answered(to)) {
        endSentence();
      }
    } else if (quotation(c)) {
      pairQuote(c, from);
    }
    return to;
  }

  /** Whether a yes or no follows at once: "Suïcidaal? Nee." is read together. */
  private boolean answered(int from) {
    int begin = from;
    while (begin < text.length() && text.charAt(begin) == ' ') {
      begin++;
    }
    int end = begin;
    while (letterAt(end)) {
      end++;
    }
    return begin > from
        && end > begin
        && end - begin <= LONGEST_ANSWER
        && vocabulary.answer(text.substring(begin, end));
  }

  private void addMark(int from, int to) {
    int known = to - from == 1 ? vocabulary.symbol(text.charAt(from)) : LexiconWords.UNKNOWN;
    add(from, to, known, MARK);
  }

  private boolean endsSentence(int from, int to) {
    boolean several = to - from > 1 || text.charAt(from) == '…';
    if (!several && (count == 0 || end[count - 1] != from || kind[count - 1] == MARK)) {
      return true;
    }
    if (!several && kind[count - 1] != NUMERAL) {
      String last = Folding.fold(text.substring(start[count - 1], end[count - 1]).replace(".", ""));
      boolean dotted = text.indexOf('.', start[count - 1]) < end[count - 1];
      if (vocabulary.title(last)) {
        return false;
      }
      if (!dotted && !vocabulary.abbreviation(last)) {
        return true;
      }
    } else if (!several) {
      return true;
    }
    int at = to;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at + 1 < text.length()
        && Character.isUpperCase(text.charAt(at))
        && Character.isLowerCase(text.charAt(at + 1));
  }

  private static boolean quotation(char c) {
    return c == '"'
        || c == '“'
        || c == '”'
        || c == '„'
        || c == '«'
        || c == '»'
        || Folding.apostrophe(c);
  }

  /** Marks the words between two quotation marks; a mark without its pair means nothing. */
  private void pairQuote(char c, int at) {
    boolean before = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    boolean after = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    boolean pairs =
        openQuote != NO_VALUE
            && (Folding.apostrophe(c) == Folding.apostrophe(openMark))
            && !(before && after && at > 0 && Character.isWhitespace(text.charAt(at - 1)));
    if (pairs) {
      quotes++;
      Arrays.fill(quote, openQuote + 1, count - 1, quotes);
      openQuote = NO_VALUE;
    } else if (before && after) {
      openQuote = count - 1;
      openMark = c;
    }
  }

  private void endSentence() {
    if (count > sentenceFrom) {
      sentences.add(new int[] {sentenceFrom, count});
      sentenceFrom = count;
    }
  }

  private void add(int from, int to, int known, byte what) {
    if (count == start.length) {
      int more = count * 2;
      start = Arrays.copyOf(start, more);
      end = Arrays.copyOf(end, more);
      number = Arrays.copyOf(number, more);
      value = Arrays.copyOf(value, more);
      quote = Arrays.copyOf(quote, more);
      kind = Arrays.copyOf(kind, more);
    }
    start[count] = from;
    end[count] = to;
    number[count] = known;
    kind[count] = what;
    count++;
  }
}
