package nl.zinwijzer.language;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zinwijzer.consultation.Family;
import nl.zinwijzer.consultation.Speaker;
import nl.zinwijzer.consultation.Text;
import nl.zinwijzer.language.Calendar.Bearing;
import nl.zinwijzer.language.Calendar.DatedWords;
import nl.zinwijzer.language.Surroundings.Hit;

/** One text being read from its first sentence to its last. */
final class TextReading {
  private static final int DATE_REACH = 10;

  private final Text text;
  private final LocalDate date;
  private final LocalDate written;
  private final Lexicon lexicon;
  private final ReaderWords words;
  private final Tokens tokens;
  private final Function<Row, List<LexiconPhrase>> finder;
  private final Spotter.PhraseSearch cues;
  private final List<Mention> mentions = new ArrayList<>();
  private int quote;
  private boolean quotedKin;

  /**
   * A text about to be read.
   *
   * @param date date of the consultation
   * @param finder the finds in the words of a sentence, without those that lose to a rival
   * @param cues a search for cues that has not begun
   */
  TextReading(
      Text text,
      LocalDate date,
      Lexicon lexicon,
      ReaderWords words,
      Function<Row, List<LexiconPhrase>> finder,
      Spotter.PhraseSearch cues) {
    this.text = text;
    this.date = date;
    this.written = text.date().orElse(date);
    this.lexicon = lexicon;
    this.words = words;
    this.tokens = Tokens.of(text.text(), lexicon.vocabulary());
    this.finder = finder;
    this.cues = cues;
  }

  /** Every mention of the text by offset. */
  List<Mention> mentions() {
    for (int[] sentence : tokens.sentences()) {
      sentence(sentence[0], sentence[1]);
    }
    return mentions;
  }

  private void sentence(int from, int to) {
    List<LexiconPhrase> found = new ArrayList<>(finder.apply(Row.words(tokens, from, to)));
    boolean opens = opensQuote(from, to);
    if (found.isEmpty() && !opens) {
      cues.pass(to - from);
      return;
    }
    found.sort(
        Comparator.comparingInt(LexiconPhrase::from)
            .thenComparing(LexiconPhrase::to)
            .thenComparing(phrase -> phrase.entry().id()));
    Surroundings around =
        new Surroundings(tokens, from, to, words, hits(from, to), named(found, from, to));
    List<DatedWords> moments =
        found.isEmpty() ? List.of() : lexicon.calendar().moments(tokens, from, to, written);
    int next = from;
    for (LexiconPhrase phrase : found) {
      while (next <= phrase.from()) {
        turn(next++, around);
      }
      mentions.add(mention(phrase, around, moments));
    }
    while (next < to) {
      turn(next++, around);
    }
  }

  private List<Hit> hits(int from, int to) {
    return cues.find(Row.all(tokens, from, to)).stream()
        .map(cue -> new Hit(lexicon.cues().get(cue.pattern()), from + cue.from(), from + cue.to()))
        .toList();
  }

  private static boolean[] named(List<LexiconPhrase> found, int from, int to) {
    boolean[] named = new boolean[to - from];
    for (LexiconPhrase phrase : found) {
      for (int i = phrase.found().from(); i < phrase.found().to(); i++) {
        if (phrase.names(i)) {
          named[phrase.row().places()[i] - from] = true;
        }
      }
    }
    return named;
  }

  private boolean opensQuote(int from, int to) {
    for (int token = from; token < to; token++) {
      if (tokens.quote(token) != quote && tokens.quote(token) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Follows who speaks, token by token. */
  private void turn(int token, Surroundings around) {
    if (tokens.quote(token) != quote) {
      quote = tokens.quote(token);
      quotedKin = quote != 0 && around.relatives().speaks(token);
    }
  }

  private Mention mention(LexiconPhrase phrase, Surroundings around, List<DatedWords> moments) {
    LexiconEntry entry = phrase.entry();
    Optional<DatedWords> moment = moment(phrase, around, moments);
    Integer monthsAgo =
        moment
            .filter(when -> !when.lasting() || lasts(entry))
            .map(when -> when.monthsAgo() + age())
            .orElse(text.date().isPresent() ? (Integer) Math.max(0, age()) : null);
    StatusVerdict verdict = new StatusVerdict(tokens, words, phrase, around, voice(phrase));
    verdict.judge(monthsAgo, moment);
    int start = tokens.start(phrase.from());
    int end = tokens.end(phrase.to() - 1);
    return new Mention(
        entry.concept().orElseThrow(),
        entry.id(),
        verdict.status(),
        verdict.reporter(),
        monthsAgo,
        corrected(phrase),
        text.index(),
        start,
        end,
        text.text().substring(start, end),
        verdict.cue());
  }

  private Speaker voice(LexiconPhrase phrase) {
    if (tokens.quote(phrase.from()) == 0) {
      return text.speaker();
    }
    return quotedKin ? Speaker.RELATIVE : Speaker.PATIENT;
  }

  /** How many months before the consultation the text was written. */
  private int age() {
    return (int) ChronoUnit.MONTHS.between(written, date);
  }

  /** For a life event, "since" tells when it happened; for anything else that it goes on. */
  private static boolean lasts(LexiconEntry entry) {
    return entry.concept().filter(concept -> concept.family() == Family.EVENT).isPresent();
  }

  private boolean corrected(LexiconPhrase phrase) {
    for (int i = phrase.found().from(); i < phrase.found().to(); i++) {
      if (phrase.names(i) && tokens.corrected(phrase.row().places()[i])) {
        return true;
      }
    }
    return false;
  }

  /** The date or duration that belongs to a find: the nearest that no earlier find owns. */
  private Optional<DatedWords> moment(
      LexiconPhrase phrase, Surroundings around, List<DatedWords> moments) {
    DatedWords nearest = null;
    int least = DATE_REACH + 1;
    for (DatedWords moment : moments) {
      int apart = apart(moment, phrase);
      if (apart < least && belongs(moment, phrase, around)) {
        nearest = moment;
        least = apart;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static int apart(DatedWords moment, LexiconPhrase phrase) {
    return Math.max(0, Math.max(moment.from() - phrase.to(), phrase.from() - moment.to()));
  }

  private boolean belongs(DatedWords moment, LexiconPhrase phrase, Surroundings around) {
    boolean then = moment.bearing() == Bearing.EVENT_THEN;
    if (moment.from() >= phrase.to()) {
      return !then
          && around.connected(phrase.to(), moment.from(), phrase)
          && !around.namedBetween(phrase.to(), moment.from());
    }
    if (moment.to() > phrase.from()) {
      return true;
    }
    boolean taken =
        then
            ? !lasts(phrase.entry()) || around.namedBetween(moment.to(), phrase.from())
            : owned(moment, around);
    int begin = around.inverted(moment.to()) ? moment.to() + 1 : moment.to();
    return !taken && around.connected(begin, phrase.from(), phrase);
  }

  /** Whether an earlier find in the same clause already has this date. */
  private boolean owned(DatedWords moment, Surroundings around) {
    for (int token = moment.from() - 1;
        token >= around.from() && !tokens.boundary(token) && !around.joinsClause(token);
        token--) {
      if (around.namedBetween(token, token + 1)) {
        return true;
      }
    }
    return false;
  }
}
