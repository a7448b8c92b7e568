package nl.zinwijzer.language;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Family;
import nl.zinwijzer.consultation.Speaker;
import nl.zinwijzer.consultation.Text;
import nl.zinwijzer.consultation.TextKind;
import nl.zinwijzer.language.Calendar.Bearing;
import nl.zinwijzer.language.Calendar.Moment;
import nl.zinwijzer.language.Surroundings.Hit;
import org.jspecify.annotations.Nullable;

/** Reads texts with a lexicon. Safe for use by many threads. */
public final class LexiconReader implements Reader {
  private static final int DATE_REACH = 10;

  private static final Comparator<Phrase> FULLEST_FIRST =
      Comparator.comparingInt(Phrase::weight)
          .reversed()
          .thenComparing(phrase -> phrase.entry().concept().isPresent())
          .thenComparing(phrase -> phrase.to() - phrase.from())
          .thenComparing(Phrase::from)
          .thenComparing(phrase -> phrase.entry().id());

  /** Stands for any find in the examples of cues. */
  private static final Entry ANYTHING =
      new Entry(
          "anything",
          Optional.of(Concept.VAGUE_COMPLAINTS),
          List.of(),
          List.of(),
          EnumSet.allOf(Dimension.class),
          Entry.usualMonths(Concept.VAGUE_COMPLAINTS),
          List.of(),
          List.of(),
          "");

  private record Filed(Entry entry, boolean veto) {}

  private final Lexicon lexicon;
  private final ReaderWords words;
  private final List<Filed> filed = new ArrayList<>();
  private final Spotter phrases;
  private final Spotter cues;

  public LexiconReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.words = ReaderWords.of(lexicon);
    Vocabulary vocabulary = lexicon.vocabulary();
    List<Pattern> patterns = new ArrayList<>();
    for (Entry entry : lexicon.entries()) {
      for (Pattern pattern : entry.patterns()) {
        patterns.add(pattern);
        filed.add(new Filed(entry, false));
      }
      for (Pattern veto : entry.vetoes()) {
        patterns.add(veto);
        filed.add(new Filed(entry, true));
      }
    }
    long[] frequency = frequency();
    phrases = new Spotter(patterns, vocabulary.size(), number -> frequency[number]);
    cues =
        new Spotter(
            lexicon.cues().stream().map(CueLine::pattern).toList(),
            vocabulary.size(),
            number -> frequency[number]);
  }

  /** How often each word occurs in the examples of the lexicon, as a measure of how rare it is. */
  private long[] frequency() {
    long[] frequency = new long[lexicon.vocabulary().size()];
    Arrays.fill(frequency, 1);
    for (Entry entry : lexicon.entries()) {
      entry.examples().forEach(example -> count(example.text(), frequency));
      entry.counters().forEach(counter -> count(counter, frequency));
    }
    return frequency;
  }

  private void count(String text, long[] frequency) {
    Tokens tokens = Tokens.of(text, lexicon.vocabulary());
    for (int token = 0; token < tokens.count(); token++) {
      if (tokens.number(token) >= 0) {
        frequency[tokens.number(token)]++;
      }
    }
  }

  @Override
  public List<Mention> read(List<Text> texts, LocalDate date) {
    List<Mention> mentions = new ArrayList<>();
    for (Text text : texts) {
      new Reading(text, date, mentions).all();
    }
    return List.copyOf(mentions);
  }

  /**
   * Reads a text in which words between asterisks stand for finds that every kind of cue touches.
   *
   * @param text such as "Geen *somberheid*"
   * @return a mention for every pair of asterisks
   */
  public List<Mention> readMarked(String text, LocalDate date) {
    List<int[]> spans = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '*') {
        plain.append(text.charAt(i));
      } else if (open < 0) {
        open = plain.length();
      } else {
        spans.add(new int[] {open, plain.length()});
        open = -1;
      }
    }
    List<Mention> mentions = new ArrayList<>();
    Text note =
        new Text(
            0,
            TextKind.NOTE,
            Speaker.PROFESSIONAL,
            Optional.empty(),
            Optional.empty(),
            plain.toString());
    Reading reading = new Reading(note, date, mentions);
    reading.marked = spans;
    reading.all();
    return List.copyOf(mentions);
  }

  /** Whether the words of an entry stand in a text, whatever becomes of them. */
  public boolean finds(Entry entry, String text) {
    Tokens tokens = Tokens.of(text, lexicon.vocabulary());
    Spotter.Search search = phrases.search();
    boolean found = false;
    for (int[] sentence : tokens.sentences()) {
      for (Spotter.Found place : search.find(Row.words(tokens, sentence[0], sentence[1]))) {
        Filed file = filed.get(place.pattern());
        found |= file.entry == entry && !file.veto;
      }
    }
    return found;
  }

  /** One text being read. */
  private final class Reading {
    private final Text text;
    private final LocalDate date;
    private final LocalDate written;
    private final List<Mention> mentions;
    private final Tokens tokens;
    private final Spotter.Search phraseSearch = phrases.search();
    private final Spotter.Search cueSearch = cues.search();
    private List<int[]> marked = List.of();
    private int quote;
    private boolean quotedKin;

    Reading(Text text, LocalDate date, List<Mention> mentions) {
      this.text = text;
      this.date = date;
      this.written = text.date().orElse(date);
      this.mentions = mentions;
      this.tokens = Tokens.of(text.text(), lexicon.vocabulary());
    }

    void all() {
      for (int[] sentence : tokens.sentences()) {
        sentence(sentence[0], sentence[1]);
      }
    }

    private void sentence(int from, int to) {
      List<Phrase> found = phrases(Row.words(tokens, from, to));
      boolean opens = opensQuote(from, to);
      if (found.isEmpty() && !opens) {
        cueSearch.pass(to - from);
        return;
      }
      boolean[] named = new boolean[to - from];
      for (Phrase phrase : found) {
        for (int i = phrase.found().from(); i < phrase.found().to(); i++) {
          if (phrase.names(i)) {
            named[phrase.row().places()[i] - from] = true;
          }
        }
      }
      List<Hit> hits =
          cueSearch.find(Row.all(tokens, from, to)).stream()
              .map(
                  cue ->
                      new Hit(
                          lexicon.cues().get(cue.pattern()), from + cue.from(), from + cue.to()))
              .toList();
      Surroundings around = new Surroundings(tokens, from, to, words, hits, named);
      List<Moment> moments =
          found.isEmpty() ? List.of() : lexicon.calendar().moments(tokens, from, to, written);
      int next = from;
      for (Phrase phrase : found) {
        while (next <= phrase.from()) {
          turn(next++, around);
        }
        mention(phrase, around, moments);
      }
      while (next < to) {
        turn(next++, around);
      }
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
        quotedKin = quote != 0 && around.kinSpeaks(token);
      }
    }

    private List<Phrase> phrases(Row row) {
      List<Phrase> found = new ArrayList<>();
      List<Phrase> vetoes = new ArrayList<>();
      for (Spotter.Found place : phraseSearch.find(row)) {
        Filed file = filed.get(place.pattern());
        (file.veto ? vetoes : found).add(new Phrase(file.entry, row, place));
      }
      List<Phrase> fullest = fullest(found, vetoes, row);
      fullest.removeIf(phrase -> phrase.entry().concept().isEmpty());
      marked.forEach(span -> mark(span, row, fullest));
      fullest.sort(
          Comparator.comparingInt(Phrase::from)
              .thenComparing(Phrase::to)
              .thenComparing(phrase -> phrase.entry().id()));
      return fullest;
    }

    private void mark(int[] span, Row row, List<Phrase> found) {
      int first = -1;
      int size = 0;
      for (int i = 0; i < row.size(); i++) {
        int start = tokens.start(row.places()[i]);
        if (start >= span[0] && start < span[1]) {
          first = first < 0 ? i : first;
          size++;
        }
      }
      if (size > 0) {
        found.add(
            new Phrase(
                ANYTHING, row, new Spotter.Found(-1, first, first + size, (1L << size) - 1)));
      }
    }

    /** Of the readings of the same words, those that name the most of them. */
    private List<Phrase> fullest(List<Phrase> found, List<Phrase> vetoes, Row row) {
      List<Phrase> fullest = new ArrayList<>();
      if (found.isEmpty()) {
        return fullest;
      }
      List<@Nullable List<Phrase>> kept = new ArrayList<>(row.size());
      List<@Nullable List<Phrase>> vetoed = new ArrayList<>(row.size());
      for (int i = 0; i < row.size(); i++) {
        kept.add(null);
        vetoed.add(null);
      }
      vetoes.forEach(veto -> spread(veto, vetoed));
      found.sort(FULLEST_FIRST);
      for (Phrase phrase : found) {
        if (!vetoed(phrase, vetoed) && !outdone(phrase, kept)) {
          fullest.add(phrase);
          spread(phrase, kept);
        }
      }
      return fullest;
    }

    private void spread(Phrase phrase, List<@Nullable List<Phrase>> places) {
      for (int i = phrase.found().from(); i < phrase.found().to(); i++) {
        if (phrase.names(i)) {
          List<Phrase> place = places.get(i);
          if (place == null) {
            place = new ArrayList<>(2);
            places.set(i, place);
          }
          place.add(phrase);
        }
      }
    }

    private boolean vetoed(Phrase phrase, List<@Nullable List<Phrase>> vetoed) {
      for (int i = phrase.found().from(); i < phrase.found().to(); i++) {
        List<Phrase> place = vetoed.get(i);
        if (phrase.names(i)
            && place != null
            && place.stream().anyMatch(veto -> veto.entry() == phrase.entry())) {
          return true;
        }
      }
      return false;
    }

    private boolean outdone(Phrase phrase, List<@Nullable List<Phrase>> kept) {
      for (int i = phrase.found().from(); i < phrase.found().to(); i++) {
        List<Phrase> place = kept.get(i);
        if (phrase.names(i) && place != null) {
          for (Phrase other : place) {
            boolean same =
                other.entry().concept().isEmpty()
                    || other.entry().concept().equals(phrase.entry().concept());
            if (same || other.weight() > phrase.weight() && phrase.within(other)) {
              return true;
            }
          }
        }
      }
      return false;
    }

    private void mention(Phrase phrase, Surroundings around, List<Moment> moments) {
      Entry entry = phrase.entry();
      Verdict verdict = new Verdict(phrase, around);
      verdict.person(entry.touch());
      Optional<Moment> moment = moment(phrase, around, moments);
      Integer monthsAgo =
          moment
              .filter(when -> !when.lasting() || lasts(entry))
              .map(when -> when.monthsAgo() + (int) ChronoUnit.MONTHS.between(written, date))
              .orElse(text.date().isPresent() ? (Integer) age() : null);
      if (verdict.status == Status.PRESENT) {
        verdict.words(entry, monthsAgo, moment);
      }
      int start = tokens.start(phrase.from());
      int end = tokens.end(phrase.to() - 1);
      mentions.add(
          new Mention(
              entry.concept().orElseThrow(),
              entry.id(),
              verdict.status,
              verdict.reporter,
              monthsAgo,
              corrected(phrase),
              text.index(),
              start,
              end,
              text.text().substring(start, end),
              Optional.ofNullable(verdict.cue)));
    }

    private int age() {
      return (int) Math.max(0, ChronoUnit.MONTHS.between(written, date));
    }

    /** For a life event, "since" tells when it happened; for anything else that it goes on. */
    private boolean lasts(Entry entry) {
      return entry.concept().filter(concept -> concept.family() == Family.EVENT).isPresent();
    }

    private boolean corrected(Phrase phrase) {
      for (int i = phrase.found().from(); i < phrase.found().to(); i++) {
        if (phrase.names(i) && tokens.corrected(phrase.row().places()[i])) {
          return true;
        }
      }
      return false;
    }

    /** The date or duration that belongs to a find: the nearest that no earlier find owns. */
    private Optional<Moment> moment(Phrase phrase, Surroundings around, List<Moment> moments) {
      Moment nearest = null;
      int least = DATE_REACH + 1;
      for (Moment moment : moments) {
        int apart;
        boolean connected;
        if (moment.from() >= phrase.to()) {
          if (moment.bearing() == Bearing.EVENT_THEN) {
            continue;
          }
          apart = moment.from() - phrase.to();
          connected =
              apart < least
                  && around.connected(phrase.to(), moment.from(), phrase)
                  && !around.namedBetween(phrase.to(), moment.from());
        } else if (moment.to() <= phrase.from()) {
          apart = phrase.from() - moment.to();
          boolean then = moment.bearing() == Bearing.EVENT_THEN;
          connected =
              apart < least
                  && around.connected(moment.to(), phrase.from(), phrase)
                  && !(then
                      ? around.namedBetween(moment.to(), phrase.from()) || !lasts(phrase.entry())
                      : owned(moment, around));
        } else {
          apart = 0;
          connected = true;
        }
        if (connected && apart < least) {
          nearest = moment;
          least = apart;
        }
      }
      return Optional.ofNullable(nearest);
    }

    /** Whether an earlier find in the same clause already has this date. */
    private boolean owned(Moment moment, Surroundings around) {
      for (int token = moment.from() - 1;
          token >= around.from() && !tokens.boundary(token);
          token--) {
        if (around.namedBetween(token, token + 1)) {
          return true;
        }
      }
      return false;
    }

    private Cue cue(int from, int to) {
      int start = tokens.start(from);
      int end = tokens.end(to - 1);
      return new Cue(start, end, text.text().substring(start, end));
    }

    /** What the surroundings make of one find. */
    private final class Verdict {
      private final Phrase phrase;
      private final Surroundings around;
      private final boolean ownSpeech;
      private final boolean kinSpeech;
      private Status status = Status.PRESENT;
      private Speaker reporter;
      private @Nullable Cue cue;

      Verdict(Phrase phrase, Surroundings around) {
        this.phrase = phrase;
        this.around = around;
        boolean quoted = tokens.quote(phrase.from()) != 0;
        kinSpeech = quoted ? quotedKin : text.speaker() == Speaker.RELATIVE;
        ownSpeech = quoted ? !quotedKin : text.speaker() == Speaker.PATIENT;
        reporter =
            kinSpeech
                ? Speaker.RELATIVE
                : ownSpeech || around.names(phrase, words.first())
                    ? Speaker.PATIENT
                    : Speaker.PROFESSIONAL;
      }

      private void decide(Status decided, int from, int to) {
        status = decided;
        cue = cue(from, to);
      }

      /** Whether the find is about somebody else. */
      void person(Set<Dimension> touch) {
        if (!touch.contains(Dimension.OTHER_PERSON)) {
          return;
        }
        if (kinSpeech) {
          relativeSelf();
          return;
        }
        Optional<Hit> self = around.reportOfSelf(phrase);
        if (self.isPresent()) {
          decide(Status.OTHER_PERSON, self.get().from(), phrase.from());
          return;
        }
        Optional<Hit> report = around.report(phrase);
        if (report.isPresent()) {
          Hit hit = report.get();
          boolean own =
              ownSpeech || hit.from() > around.from() && mine(hit.from() - 1) || mine(hit.from());
          boolean owner = around.namesOwner(phrase) || around.ownerBetween(hit.to(), phrase.from());
          if (own && !owner) {
            decide(Status.OTHER_PERSON, hit.from(), hit.to());
            return;
          }
          if (!own) {
            reporter = Speaker.RELATIVE;
          }
        }
        around
            .deciding(Dimension.OTHER_PERSON, phrase)
            .filter(
                hit ->
                    report.isEmpty() || hit.from() < report.get().to() || !around.told(hit))
            .ifPresent(hit -> decide(Status.OTHER_PERSON, hit.from(), hit.to()));
      }

      private boolean mine(int token) {
        return words.mine().accepts(tokens.number(token));
      }

      /** A relative who speaks of herself is not the patient. */
      private void relativeSelf() {
        Optional<Integer> inside = around.first(phrase, words.first());
        Optional<Integer> before =
            inside.isPresent()
                ? inside
                : around
                    .lastPerson(phrase.from())
                    .filter(token -> words.first().accepts(tokens.number(token)));
        before.ifPresent(token -> decide(Status.OTHER_PERSON, token, token + 1));
      }

      /** Denial, doubt and time. */
      void words(Entry entry, @Nullable Integer monthsAgo, Optional<Moment> moment) {
        Set<Dimension> touch = entry.touch();
        Optional<Hit> negated = hit(Dimension.NEGATED, touch);
        boolean safety = entry.safety();
        boolean doubt =
            safety
                && negated.isPresent()
                && (around.deciding(Dimension.UNCERTAIN, phrase).isPresent()
                    || around.deciding(Dimension.HYPOTHETICAL, phrase).isPresent());
        Optional<Hit> doubtful =
            hit(Dimension.HYPOTHETICAL, touch).or(() -> hit(Dimension.UNCERTAIN, touch));
        Optional<Hit> historical = hit(Dimension.HISTORICAL, touch);
        if (negated.isPresent() && !doubt) {
          decide(Status.NEGATED, negated.get().from(), negated.get().to());
        } else if (doubtful.isPresent()) {
          decide(Status.HYPOTHETICAL, doubtful.get().from(), doubtful.get().to());
        } else if (monthsAgo != null && !lasting(moment) && monthsAgo > entry.currentMonths()) {
          status = Status.HISTORICAL;
          cue = moment.map(when -> cue(when.from(), when.to())).orElse(null);
        } else if (historical.isPresent() && !lasting(moment)) {
          decide(Status.HISTORICAL, historical.get().from(), historical.get().to());
        }
      }

      private boolean lasting(Optional<Moment> moment) {
        return moment.filter(Moment::lasting).isPresent();
      }

      private Optional<Hit> hit(Dimension dimension, Set<Dimension> touch) {
        return touch.contains(dimension) ? around.deciding(dimension, phrase) : Optional.empty();
      }
    }
  }
}
