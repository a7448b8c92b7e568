package nl.zinwijzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.zinwijzer.consultation.TestingConsultation;
import nl.zinwijzer.consultation.Text;
import nl.zinwijzer.rulebase.knowledge.ExampleCheck;
import org.junit.jupiter.api.Test;

/**
 * Every example of the lexicon, changed in a way that must not change what is read, or only in a
 * known way.
 */
class SameMeaningTest {
  private final Lexicon lexicon = LexiconOfRules.lexicon();
  private final LexiconReader reader = new LexiconReader(lexicon);

  private record Read(String entry, Status status) {}

  @Test
  void capitalsMakeNoDifference() {
    assertSame(text -> text.toUpperCase(Locale.ROOT));
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertSame(text -> Normalizer.normalize(text, Normalizer.Form.NFD));
    assertSame(text -> Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  @Test
  void lineEndsMakeNoDifference() {
    assertSame(text -> "Consult.\n" + text + "\nRR 120/80.");
    assertSame(text -> "Consult.\r\n" + text + "\r\nRR 120/80.");
  }

  @Test
  void heAndSheAreReadAlike() {
    assertSame(text -> swap(text, "hij", "zij"));
    assertSame(text -> swap(text, "hij", "ze"));
    assertSame(text -> swap(text, "Mw", "Dhr"));
    assertSame(text -> swap(text, "mw", "dhr"));
  }

  @Test
  void denialInFrontNegatesOrChangesNothing() {
    assertOnly("geen ", Status.NEGATED);
  }

  @Test
  void relativeInFrontMakesAnotherPersonOrChangesNothing() {
    assertOnly("vader: ", Status.OTHER_PERSON);
  }

  @Test
  void yearInFrontMakesHistoryOrChangesNothing() {
    assertOnly("in 2009 ", Status.HISTORICAL);
  }

  @Test
  void conditionInFrontMakesHypotheticalOrChangesNothing() {
    assertOnly("als ", Status.HYPOTHETICAL);
  }

  @Test
  void denialDirectlyBeforeTheWordsNegates() {
    assertChanges("geen ", Status.NEGATED, .98, read -> touches(read, Dimension.NEGATED));
  }

  @Test
  void yearDirectlyBeforeTheWordsMakesHistory() {
    assertChanges("in 2009 ", Status.HISTORICAL, .99, read -> true);
  }

  @Test
  void conditionDirectlyBeforeTheWordsMakesHypothetical() {
    assertChanges("als ", Status.HYPOTHETICAL, .99, read -> touches(read, Dimension.HYPOTHETICAL));
  }

  /** Words that name the patient or a relative of the patient's own keep their owner. */
  @Test
  void relativeDirectlyBeforeTheWordsMakesAnotherPerson() {
    Set<Integer> owners = new HashSet<>();
    for (String name : List.of("ik", "mij", "mijn", "patient", "naaste")) {
      owners.addAll(lexicon.vocabulary().members(name).orElseThrow());
    }
    assertChanges(
        "vader: ",
        Status.OTHER_PERSON,
        .98,
        read -> touches(read, Dimension.OTHER_PERSON) && !holds(read.words, owners));
  }

  @Test
  void conditionNeverSilencesSafety() {
    List<String> silenced = new ArrayList<>();
    for (String condition : List.of("als ", "mogelijk ", "verdenking ", "cave ")) {
      examples(
          text ->
              compare(
                  text,
                  condition + text,
                  (before, after) ->
                      before.status() != Status.PRESENT
                          || !safety(before)
                          || after.status() == Status.PRESENT,
                  silenced));
    }
    assertThat(silenced).isEmpty();
  }

  @Test
  void noDoubtOfTheCuesSilencesSafety() {
    List<String> silenced = new ArrayList<>();
    for (CueLine cue : lexicon.cues()) {
      boolean doubt =
          cue.dimension().map(Dimension::status).filter(Status.HYPOTHETICAL::equals).isPresent();
      if (doubt && (cue.role() == CueLine.CueRole.BEFORE || cue.role() == CueLine.CueRole.AFTER)) {
        for (String words : List.of("suïcidaal", "niet suïcidaal", "doodswens", "geen doodswens")) {
          String text = unmarked(cue.example(), words);
          if (read(text).stream().anyMatch(read -> safety(read) && read.status != Status.PRESENT)) {
            silenced.add(text);
          }
        }
      }
    }
    assertThat(silenced).isEmpty();
  }

  private static String unmarked(String example, String words) {
    int open = example.indexOf('*');
    int close = example.indexOf('*', open + 1);
    return example.substring(0, open) + words + example.substring(close + 1).replace("*", "");
  }

  private boolean safety(Read read) {
    return entry(read.entry).safety();
  }

  private boolean touches(Own read, Dimension dimension) {
    return read.entry.touch().contains(dimension);
  }

  private boolean holds(String words, Set<Integer> any) {
    Tokens tokens = Tokens.of(words, lexicon.vocabulary());
    for (int token = 0; token < tokens.count(); token++) {
      if (any.contains(tokens.number(token))) {
        return true;
      }
    }
    return false;
  }

  private LexiconEntry entry(String id) {
    return lexicon.entries().stream()
        .filter(entry -> entry.id().equals(id))
        .findAny()
        .orElseThrow();
  }

  /** Words that are read as an entry, and count, when nothing stands around them. */
  private record Own(LexiconEntry entry, String words) {}

  private List<Own> own() {
    List<Own> own = new ArrayList<>();
    examples(
        text ->
            mentions(text).stream()
                .map(mention -> new Own(entry(mention.entry()), mention.quote()))
                .filter(
                    one ->
                        read(one.words).equals(List.of(new Read(one.entry.id(), Status.PRESENT))))
                .forEach(own::add));
    return own.stream().distinct().toList();
  }

  /**
   * What stands directly before words changes their status, unless the words grow into another
   * reading. A share stays out: in "geen baan kwijt" the cue is none, by the cues themselves.
   */
  private void assertChanges(String prefix, Status status, double share, Predicate<Own> expected) {
    int changed = 0;
    List<String> unchanged = new ArrayList<>();
    for (Own own : own()) {
      if (expected.test(own)) {
        for (Mention mention : mentions(prefix + own.words)) {
          if (mention.entry().equals(own.entry.id()) && mention.quote().equals(own.words)) {
            changed += mention.status() == status ? 1 : 0;
            if (mention.status() != status) {
              unchanged.add(prefix + own.words + ": " + mention.status());
            }
          }
        }
      }
    }
    assertThat(changed).isGreaterThan(lexicon.entries().size() / 2);
    assertThat((double) changed / (changed + unchanged.size()))
        .as(unchanged.toString())
        .isGreaterThanOrEqualTo(share);
  }

  private void assertSame(UnaryOperator<String> change) {
    List<String> differences = new ArrayList<>();
    examples(
        text -> {
          List<Read> before = read(text);
          List<Read> after = read(change.apply(text));
          if (!before.equals(after)) {
            differences.add(change.apply(text) + ": " + before + " became " + after);
          }
        });
    assertThat(differences).isEmpty();
  }

  private void assertOnly(String prefix, Status status) {
    List<String> differences = new ArrayList<>();
    examples(
        text ->
            compare(
                text,
                prefix + text,
                (before, after) ->
                    after.status() == before.status()
                        || after.status() == status
                        // a denial under a condition is a conflict, which never silences safety
                        || after.status() == Status.PRESENT && safety(before),
                differences));
    assertThat(differences).isEmpty();
  }

  /** Compares finds of the same entry; a find that grew into a fuller reading is left alone. */
  private void compare(
      String text, String changed, BiPredicate<Read, Read> allowed, List<String> differences) {
    List<Read> before = read(text);
    List<Read> after = read(changed);
    if (before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        if (before.get(i).entry().equals(after.get(i).entry())
            && !allowed.test(before.get(i), after.get(i))) {
          differences.add(changed + ": " + before.get(i) + " became " + after.get(i));
        }
      }
    }
  }

  private void examples(java.util.function.Consumer<String> use) {
    for (LexiconEntry entry : lexicon.entries()) {
      for (Example example : entry.examples()) {
        use.accept(example.text());
      }
    }
  }

  private List<Mention> mentions(String words) {
    Text text = TestingConsultation.words(words);
    return reader.read(List.of(text), ExampleCheck.DATE);
  }

  private List<Read> read(String words) {
    return mentions(words).stream()
        .map(mention -> new Read(mention.entry(), mention.status()))
        .toList();
  }

  private static String swap(String text, String one, String other) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      words.add(word.equals(one) ? other : word.equals(other) ? one : word);
    }
    return String.join(" ", words);
  }
}
