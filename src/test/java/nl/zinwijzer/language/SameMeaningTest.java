package nl.zinwijzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import nl.zinwijzer.consultation.Family;
import nl.zinwijzer.consultation.Speaker;
import nl.zinwijzer.consultation.Text;
import nl.zinwijzer.consultation.TextKind;
import nl.zinwijzer.rulebase.LexiconFiles;
import org.junit.jupiter.api.Test;

/**
 * Every example of the lexicon, changed in a way that must not change what is read, or only in a
 * known way.
 */
class SameMeaningTest {
  private final Lexicon lexicon = LexiconFiles.lexicon(LexiconOfRules.files(), finding -> {});
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

  private boolean safety(Read read) {
    return lexicon.entries().stream()
        .filter(entry -> entry.id().equals(read.entry()))
        .anyMatch(entry -> entry.concept().filter(c -> c.family() == Family.SAFETY).isPresent());
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
    for (Entry entry : lexicon.entries()) {
      for (Example example : entry.examples()) {
        use.accept(example.text());
      }
    }
  }

  private List<Read> read(String words) {
    Text text =
        new Text(0, TextKind.NOTE, Speaker.PROFESSIONAL, Optional.empty(), Optional.empty(), words);
    return reader.read(List.of(text), LexiconFiles.EXAMPLE_DATE).stream()
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
