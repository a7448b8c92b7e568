package nl.zinwijzer.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Family;
import nl.zinwijzer.consultation.Speaker;
import nl.zinwijzer.consultation.Text;
import nl.zinwijzer.consultation.TextKind;

/** Reads texts with a lexicon. Safe for use by many threads. */
public final class LexiconReader implements Reader {
  /** What stays current for so long shows in the examples what words of time do. */
  private static final int ANY_MONTHS = 3;

  /** Stands for any find in the examples of cues. */
  private static final LexiconEntry ANYTHING =
      new LexiconEntry(
          "anything",
          Optional.of(new Concept("anything", Family.RESPONSE, 0)),
          List.of(),
          List.of(),
          EnumSet.allOf(Dimension.class),
          ANY_MONTHS,
          List.of(),
          List.of());

  private record Filed(LexiconEntry entry, boolean veto) {}

  private final Lexicon lexicon;
  private final ReaderWords words;
  private final List<Filed> filed = new ArrayList<>();
  private final Spotter phrases;
  private final Spotter cues;

  public LexiconReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.words = ReaderWords.of(lexicon);
    LexiconWords vocabulary = lexicon.vocabulary();
    List<PhrasePattern> patterns = new ArrayList<>();
    for (LexiconEntry entry : lexicon.entries()) {
      for (PhrasePattern pattern : entry.patterns()) {
        patterns.add(pattern);
        filed.add(new Filed(entry, false));
      }
      for (PhrasePattern veto : entry.vetoes()) {
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
    for (LexiconEntry entry : lexicon.entries()) {
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
      mentions.addAll(reading(text, date, List.of()).mentions());
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
    Text note =
        new Text(
            0,
            TextKind.NOTE,
            Speaker.PROFESSIONAL,
            Optional.empty(),
            Optional.empty(),
            plain.toString());
    return List.copyOf(reading(note, date, spans).mentions());
  }

  /** Whether the words of an entry stand in a text, whatever becomes of them. */
  public boolean finds(LexiconEntry entry, String text) {
    Tokens tokens = Tokens.of(text, lexicon.vocabulary());
    Spotter.PhraseSearch search = phrases.search();
    boolean found = false;
    for (int[] sentence : tokens.sentences()) {
      for (Spotter.SpottedPhrase place : search.find(Row.words(tokens, sentence[0], sentence[1]))) {
        Filed file = filed.get(place.pattern());
        found |= file.entry == entry && !file.veto;
      }
    }
    return found;
  }

  private TextReading reading(Text text, LocalDate date, List<int[]> marked) {
    Spotter.PhraseSearch search = phrases.search();
    return new TextReading(
        text, date, lexicon, words, row -> phrases(row, search, marked), cues.search());
  }

  private List<LexiconPhrase> phrases(Row row, Spotter.PhraseSearch search, List<int[]> marked) {
    List<LexiconPhrase> found = new ArrayList<>();
    List<LexiconPhrase> vetoes = new ArrayList<>();
    for (Spotter.SpottedPhrase place : search.find(row)) {
      Filed file = filed.get(place.pattern());
      (file.veto ? vetoes : found).add(new LexiconPhrase(file.entry, row, place));
    }
    List<LexiconPhrase> fullest = Rivals.fullest(found, vetoes, row.size());
    fullest.removeIf(phrase -> phrase.entry().concept().isEmpty());
    marked.forEach(span -> mark(span, row).ifPresent(fullest::add));
    return fullest;
  }

  private static Optional<LexiconPhrase> mark(int[] span, Row row) {
    int first = -1;
    int size = 0;
    for (int i = 0; i < row.size(); i++) {
      int start = row.tokens().start(row.places()[i]);
      if (start >= span[0] && start < span[1]) {
        first = first < 0 ? i : first;
        size++;
      }
    }
    return size == 0
        ? Optional.empty()
        : Optional.of(
            new LexiconPhrase(
                ANYTHING,
                row,
                new Spotter.SpottedPhrase(-1, first, first + size, (1L << size) - 1)));
  }
}
