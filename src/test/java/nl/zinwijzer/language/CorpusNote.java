package nl.zinwijzer.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Speaker;
import nl.zinwijzer.consultation.Text;
import nl.zinwijzer.consultation.TextKind;
import nl.zinwijzer.rulebase.ProjectWords;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.knowledge.ExampleCheck;
import nl.zinwijzer.rulebase.knowledge.YamlFile;
import nl.zinwijzer.rulebase.knowledge.YamlValue;

/**
 * A text of the corpus with what a careful GP reads in it; see the README of the corpus.
 *
 * @param place file and line
 * @param text the text
 * @param date date of the consultation
 * @param ordinary whether nothing may count in it
 * @param expected what is read in it
 */
record CorpusNote(
    String place, Text text, LocalDate date, boolean ordinary, List<Expected> expected) {
  /** One thing that is read. */
  record Expected(Concept concept, int start, int end, Status status, Optional<Speaker> reporter) {}

  /** All notes of a folder of the test resources. */
  static List<CorpusNote> all(String folder) {
    List<CorpusNote> notes = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    try (Stream<Path> paths = Files.list(Path.of("src/test/resources/language", folder))) {
      for (Path path :
          (List<Path>) paths.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
        YamlFile.read(path.toString(), Files.readString(path), findings::add)
            .ifPresent(top -> top.items().forEach(note -> notes.add(note(note))));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (!findings.isEmpty()) {
      throw new AssertionError(
          String.join(
              "\n",
              findings.stream().map(found -> found.place() + " " + found.english()).toList()));
    }
    return notes;
  }

  private static CorpusNote note(YamlValue note) {
    note.allowing("text", "speaker", "kind", "date", "mentions", "ordinary", "note");
    String words = note.required("text").flatMap(YamlValue::text).orElse("");
    Text text =
        new Text(
            0,
            note.member("kind").flatMap(v -> v.constant(TextKind.class)).orElse(TextKind.NOTE),
            note.member("speaker")
                .flatMap(v -> v.constant(Speaker.class))
                .orElse(Speaker.PROFESSIONAL),
            Optional.empty(),
            Optional.empty(),
            words);
    List<Expected> expected = new ArrayList<>();
    Map<String, Integer> taken = new java.util.HashMap<>();
    note.member("mentions")
        .ifPresent(list -> list.items().forEach(one -> expect(one, words, taken, expected)));
    return new CorpusNote(
        note.path() + ":" + note.line(),
        text,
        note.member("date").flatMap(YamlValue::date).orElse(ExampleCheck.DATE),
        note.member("ordinary").flatMap(YamlValue::text).filter("true"::equals).isPresent(),
        expected);
  }

  private static void expect(
      YamlValue one, String text, Map<String, Integer> taken, List<Expected> expected) {
    one.allowing("concept", "words", "status", "reporter", "note");
    Optional<Concept> concept =
        one.required("concept")
            .flatMap(value -> value.constant(ProjectWords.vocabulary().concepts()));
    String words = one.required("words").flatMap(YamlValue::text).orElse("");
    Status status =
        one.member("status").flatMap(value -> value.constant(Status.class)).orElse(Status.PRESENT);
    String key = concept.map(Concept::code).orElse("") + words;
    int start =
        text.toLowerCase(Locale.ROOT)
            .indexOf(words.toLowerCase(Locale.ROOT), taken.getOrDefault(key, 0));
    if (start < 0) {
      one.report("unknown-words", "staat niet in de tekst", "`" + words + "` is not in the text");
      return;
    }
    taken.put(key, start + words.length());
    concept.ifPresent(
        known ->
            expected.add(
                new Expected(
                    known,
                    start,
                    start + words.length(),
                    status,
                    one.member("reporter").flatMap(value -> value.constant(Speaker.class)))));
  }
}
