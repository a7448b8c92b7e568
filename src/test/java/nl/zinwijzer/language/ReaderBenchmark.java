package nl.zinwijzer.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import nl.zinwijzer.consultation.TestingConsultation;
import nl.zinwijzer.consultation.Text;
import nl.zinwijzer.rulebase.ProjectWords;
import nl.zinwijzer.rulebase.knowledge.ExampleCheck;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long reading takes: by size of the text, by size of the lexicon, and of hostile texts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ReaderBenchmark {
  private static final String NOTE =
      """
      S: Pt komt voor moeheid, al 3 mnd. Slaapt slecht, piekert. Man in augustus overleden. Zegt: \
      'Waar doe ik het allemaal nog voor? De bodem is onder mij weggeslagen.' Geen zin in eten, \
      wel 2 kg afgevallen. Haar zus is vorig jaar gescheiden. Werkt niet. Ontkent suïcidaliteit.
      O: Verzorgde vrouw, stemming somber, affect moduleert. RR 135/80, pols 76 regulair. Hart en \
      longen geen bijzonderheden. Buik soepel, geen weerstanden. Lab: Hb 7.8, TSH 1.9, gluc 5.4.
      E: Rouw, dd depressie. Geen aanwijzingen voor alcoholmisbruik, geen psychose.
      P: Uitleg over rouw. Gesprek bij de poh-ggz aangeboden, wil zij nu niet. Controle over twee \
      weken. Bij verergering van somberheid eerder bellen. Recept paracetamol 500 mg, 3 dd 2, max \
      een week. Verwijzing fysiotherapie voor de nekklachten. Dochter belt volgende week. Zie ook \
      de brief van de cardioloog van 12-3-2019: geen afwijkingen.
      """;

  /** What is read. */
  @Param({"note", "long", "words", "cues", "anchors", "stars"})
  public String text = "note";

  /**
   * How many entries: that many of the lexicon, first those that the text holds, so that every size
   * finds the same, and made-up ones when it has fewer; 0 for its own.
   */
  @Param({"0", "200", "5000"})
  public int size;

  private LexiconReader reader;
  private List<Text> texts;

  @Setup
  public void prepare() throws MalformedPattern {
    Lexicon lexicon = LexiconOfRules.lexicon();
    List<LexiconEntry> entries = new ArrayList<>(lexicon.entries());
    Random random = new Random(1);
    Collections.shuffle(entries, random);
    LexiconReader whole = new LexiconReader(lexicon);
    String written = written(lexicon);
    entries.sort(Comparator.comparing(entry -> !whole.finds(entry, written)));
    int wanted = size == 0 ? entries.size() : size;
    entries = new ArrayList<>(entries.subList(0, Math.min(wanted, entries.size())));
    for (int i = entries.size(); i < wanted; i++) {
      // real patterns of four words, of which two are their own, as entries of a subject are
      String own = "woord" + Integer.toString(random.nextInt(4_000), 26);
      PhrasePattern pattern =
          PatternParser.phrase(
              "ik .. " + own + " .. zijn~ [niet] x" + i % 977, lexicon.vocabulary());
      entries.add(
          new LexiconEntry(
              "made-up-" + i,
              Optional.of(ProjectWords.concept("metaphor_imagery")),
              List.of(pattern),
              List.of(),
              EnumSet.allOf(Dimension.class),
              3,
              List.of(),
              List.of()));
    }
    reader =
        new LexiconReader(
            new Lexicon(
                lexicon.vocabulary(),
                lexicon.calendar(),
                entries,
                lexicon.cues(),
                lexicon.clause(),
                lexicon.roles()));
    texts = List.of(TestingConsultation.words(written));
  }

  private String written(Lexicon lexicon) {
    int most = 64 * 1024;
    return switch (text) {
      case "note" -> NOTE;
      case "long" -> filled(NOTE, most);
      case "words" -> filled(NOTE.replaceAll("[^\\p{L} ]", " "), most);
      case "cues" ->
          filled("geen niet vroeger als mogelijk vader zonder nooit ontkent somber ", most);
      case "anchors" -> filled(anchors(lexicon), most);
      case "stars" -> filled("😀𝒵", most);
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static String filled(String piece, int size) {
    return piece.repeat(size / piece.length() + 1).substring(0, size);
  }

  /** Words of the examples, each once: every one of them may be an anchor. */
  private static String anchors(Lexicon lexicon) {
    Set<String> words = new TreeSet<>();
    for (LexiconEntry entry : lexicon.entries()) {
      for (Example example : entry.examples()) {
        words.addAll(List.of(example.text().replaceAll("[^\\p{L} ]", "").split(" ")));
      }
    }
    return String.join(" ", words) + " ";
  }

  @Benchmark
  public List<Mention> read() {
    return reader.read(texts, ExampleCheck.DATE);
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(ReaderBenchmark.class.getSimpleName()).build()).run();
  }
}
