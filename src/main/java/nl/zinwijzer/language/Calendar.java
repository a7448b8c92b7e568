package nl.zinwijzer.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of dates and durations.
 *
 * @param days days of a unit by the number of its word
 * @param months month numbers by the number of the month's word
 * @param numerals values of number words
 * @param ago words after a duration that place it in the past
 * @param after words between a duration and the event that was so long ago
 * @param lasting words before a date or duration that say that it lasts until today
 * @param in words before a month
 * @param measures words after a numeral that make it no year
 * @param opening words with which any of these begin
 * @param placed words that place by themselves, with the months before the consultation
 */
public record Calendar(
    Map<Integer, Integer> days,
    Map<Integer, Integer> months,
    Map<Integer, Integer> numerals,
    PhrasePattern.Word ago,
    PhrasePattern.Word after,
    PhrasePattern.Word lasting,
    PhrasePattern.Word in,
    PhrasePattern.Word measures,
    PhrasePattern.Word opening,
    List<Placed> placed) {
  private static final int DAYS_OF_MONTH = 30;
  private static final int DAYS_OF_YEAR = 365;
  private static final int FIRST_YEAR = 1920;

  /** How many of a unit are meant when only its plural is written, as in "jaren geleden". */
  private static final int SEVERAL = 3;

  /**
   * Words that place by themselves.
   *
   * @param words the words, without gaps
   * @param monthsAgo how many months before the consultation
   */
  public record Placed(PhrasePattern words, int monthsAgo) {}

  /**
   * A date or duration in a sentence.
   *
   * @param from first token
   * @param to token after the last
   * @param monthsAgo whole months before the consultation
   * @param bearing what it says
   */
  record DatedWords(int from, int to, int monthsAgo, Bearing bearing) {
    boolean lasting() {
      return bearing == Bearing.LASTING;
    }
  }

  /** What a date or duration says about the words it belongs to. */
  enum Bearing {
    /** It was then: in 2009. */
    PAST,
    /** It lasts until today: sinds 2009. */
    LASTING,
    /** The event that follows was then: drie jaar na zijn dood. */
    EVENT_THEN
  }

  /** The words with which words that place by themselves begin, and these. */
  @SafeVarargs
  public static PhrasePattern.Word opening(List<Placed> placed, Set<Integer>... words) {
    BitSet openings = new BitSet();
    placed.forEach(placedWords -> Spotter.opens(placedWords.words, openings));
    for (Set<Integer> numbers : words) {
      numbers.forEach(openings::set);
    }
    return new PhrasePattern.Word(openings.stream().toArray());
  }

  /** The dates and durations between two tokens. */
  List<DatedWords> moments(Tokens tokens, int from, int to, LocalDate date) {
    List<DatedWords> moments = new ArrayList<>();
    Row row = Row.all(tokens, from, to);
    int at = from;
    while (at < to) {
      DatedWords moment = moment(row, at, from, to, date);
      if (moment == null) {
        at++;
      } else {
        moments.add(moment);
        at = moment.to;
      }
    }
    return moments;
  }

  private @Nullable DatedWords moment(Row row, int at, int from, int to, LocalDate date) {
    Tokens tokens = row.tokens();
    if (tokens.value(at) < 0 && !opening.accepts(tokens.number(at))) {
      return null;
    }
    DatedWords moment = written(tokens, at, from, to, date);
    if (moment == null) {
      moment = duration(tokens, at, from, to);
    }
    if (moment == null) {
      moment = monthOrYear(tokens, at, from, to, date);
    }
    return moment == null ? placed(row, at, from) : moment;
  }

  /** 12-3-2019. */
  private @Nullable DatedWords written(Tokens tokens, int at, int from, int to, LocalDate date) {
    if (at + 4 >= to
        || tokens.value(at) < 1
        || tokens.value(at + 2) < 1
        || tokens.value(at + 4) < 0
        || !separator(tokens, at + 1)
        || !separator(tokens, at + 3)) {
      return null;
    }
    int year = tokens.value(at + 4) < 100 ? 2000 + tokens.value(at + 4) : tokens.value(at + 4);
    try {
      LocalDate then = LocalDate.of(year, tokens.value(at + 2), tokens.value(at));
      return since(tokens, at, at + 5, from, months(then, date));
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  private static boolean separator(Tokens tokens, int at) {
    return tokens.mark(at, '-') || tokens.mark(at, '/');
  }

  /** Drie jaar geleden, al 3 mnd, jaren terug. */
  private @Nullable DatedWords duration(Tokens tokens, int at, int from, int to) {
    int unit = at;
    int amount = tokens.value(at);
    if (amount < 0) {
      amount = numerals.getOrDefault(tokens.number(at), -1);
    }
    if (amount >= 0) {
      unit = at + 1;
    } else {
      amount = SEVERAL;
    }
    if (unit >= to || !tokens.word(unit)) {
      return null;
    }
    Integer length = days.get(tokens.number(unit));
    if (length == null) {
      return null;
    }
    int monthsAgo = (int) Math.min((long) amount * length / DAYS_OF_MONTH, 1_200);
    if (length >= DAYS_OF_YEAR) {
      monthsAgo = Math.min(amount, 100) * 12;
    }
    if (unit + 1 < to && ago.accepts(tokens.number(unit + 1))) {
      return new DatedWords(at, unit + 2, monthsAgo, Bearing.PAST);
    }
    if (unit > at && unit + 1 < to && after.accepts(tokens.number(unit + 1))) {
      return new DatedWords(at, unit + 2, monthsAgo, Bearing.EVENT_THEN);
    }
    if (unit > at && lastingBefore(tokens, at, from)) {
      return new DatedWords(at - 1, unit + 1, monthsAgo, Bearing.LASTING);
    }
    return null;
  }

  /** Maart 2019, in maart, 2019. */
  private @Nullable DatedWords monthOrYear(
      Tokens tokens, int at, int from, int to, LocalDate date) {
    Integer month = months.get(tokens.number(at));
    boolean before = at > from && tokens.word(at - 1);
    if (month != null) {
      if (at + 1 < to && year(tokens, at + 1, to, date)) {
        LocalDate then = LocalDate.of(tokens.value(at + 1), month, 1);
        return since(tokens, at, at + 2, from, months(then, date));
      }
      if (before && (in.accepts(tokens.number(at - 1)) || lasting.accepts(tokens.number(at - 1)))) {
        LocalDate then = LocalDate.of(date.getYear(), month, 1);
        return since(
            tokens, at, at + 1, from, months(then.isAfter(date) ? then.minusYears(1) : then, date));
      }
      return null;
    }
    if (year(tokens, at, to, date)) {
      // the middle of the year stands for a year without a month
      LocalDate then = LocalDate.of(tokens.value(at), 6, 1);
      return since(tokens, at, at + 1, from, months(then, date));
    }
    return null;
  }

  private boolean year(Tokens tokens, int at, int to, LocalDate date) {
    int value = tokens.value(at);
    return tokens.end(at) - tokens.start(at) == 4
        && value >= FIRST_YEAR
        && value <= date.getYear() + 1
        && (at + 1 >= to || !measures.accepts(tokens.number(at + 1)));
  }

  private @Nullable DatedWords placed(Row row, int at, int from) {
    Walk walk = new Walk(row, at - from);
    for (Placed candidate : placed) {
      long ends = walk.step(candidate.words, 1);
      if (ends != 0) {
        int length = Long.SIZE - 1 - Long.numberOfLeadingZeros(ends);
        return new DatedWords(at, at + length, candidate.monthsAgo, Bearing.PAST);
      }
    }
    return null;
  }

  private DatedWords since(Tokens tokens, int at, int to, int from, int monthsAgo) {
    boolean introduced = at > from && in.accepts(tokens.number(at - 1));
    int begin = introduced ? at - 1 : at;
    boolean lasts = lastingBefore(tokens, begin, from);
    return new DatedWords(
        lasts ? begin - 1 : begin, to, monthsAgo, lasts ? Bearing.LASTING : Bearing.PAST);
  }

  private boolean lastingBefore(Tokens tokens, int at, int from) {
    return at > from && lasting.accepts(tokens.number(at - 1));
  }

  private static int months(LocalDate then, LocalDate date) {
    return (int) Math.max(0, ChronoUnit.MONTHS.between(then, date));
  }
}
