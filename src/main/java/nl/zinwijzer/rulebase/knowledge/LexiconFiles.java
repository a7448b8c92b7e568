package nl.zinwijzer.rulebase.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.language.Calendar;
import nl.zinwijzer.language.Lexicon;
import nl.zinwijzer.language.LexiconReader;
import nl.zinwijzer.language.LexiconWords;
import nl.zinwijzer.rulebase.files.Finding;

/** Makes a lexicon of the files in {@code lexicon/} and runs every example of it. */
public final class LexiconFiles {
  private static final String FOLDER = "lexicon/";
  private static final List<String> WORDS =
      List.of("forms", "classes", "cues", "times", "abbreviations", "known-words", "reader");

  private final SortedMap<String, String> files;
  private final Terms<Concept> concepts;
  private final Consumer<Finding> findings;
  private final LexiconWords vocabulary = new LexiconWords();
  private final LexiconPatterns patterns = new LexiconPatterns(vocabulary);

  private LexiconFiles(
      SortedMap<String, String> files, Terms<Concept> concepts, Consumer<Finding> findings) {
    this.files = files;
    this.concepts = concepts;
    this.findings = findings;
  }

  /**
   * Reads a lexicon, and proves its examples and the passages that its entries cite.
   *
   * @param files texts by path within the rule base; only those under {@code lexicon/} count
   * @param concepts what its entries can show
   * @param findings receives everything that is wrong
   */
  public static LexiconReader read(
      SortedMap<String, String> files,
      Terms<Concept> concepts,
      CitationCheck citations,
      Consumer<Finding> findings) {
    return new LexiconFiles(files, concepts, findings).read(citations);
  }

  /** Reads a lexicon without proving anything of it. */
  public static Lexicon lexicon(
      SortedMap<String, String> files, Terms<Concept> concepts, Consumer<Finding> findings) {
    return new LexiconFiles(files, concepts, findings).read().lexicon();
  }

  /** The lexicon, with what is needed to prove it. */
  private record Unproven(Lexicon lexicon, EntryFiles entries, CuesFile cues) {}

  private LexiconReader read(CitationCheck citations) {
    Unproven unproven = read();
    Lexicon lexicon = unproven.lexicon();
    Map<String, YamlValue> places = unproven.entries().places();
    LexiconReader reader = new LexiconReader(lexicon);
    ExampleCheck examples = new ExampleCheck(reader);
    unproven
        .entries()
        .entries()
        .forEach((id, entry) -> examples.check(entry, requireNonNull(places.get(id))));
    ExampleCheck cuesAlone =
        new ExampleCheck(
            new LexiconReader(
                new Lexicon(
                    vocabulary,
                    lexicon.calendar(),
                    List.of(),
                    lexicon.cues(),
                    lexicon.clause(),
                    lexicon.roles())));
    unproven.cues().cues().forEach(cuesAlone::check);
    places.values().forEach(entry -> entry.member("source").ifPresent(citations::check));
    return reader;
  }

  private Unproven read() {
    top("abbreviations").ifPresent(this::abbreviations);
    top("forms").ifPresent(this::forms);
    top("classes").ifPresent(this::classes);
    Calendar calendar = new TimesFile(vocabulary, patterns).calendar(top("times"));
    ReaderFile reader = new ReaderFile(concepts);
    top("reader").ifPresent(reader::read);
    CuesFile cues = new CuesFile(patterns);
    top("cues").ifPresent(cues::read);
    EntryFiles entries = new EntryFiles(patterns, concepts, reader.habits());
    files.forEach(
        (path, content) -> {
          if (path.startsWith(FOLDER) && path.endsWith(".yaml") && !WORDS.contains(name(path))) {
            YamlFile.read(path, content, findings)
                .ifPresent(top -> top.items().forEach(entries::read));
          }
        });
    top("known-words").ifPresent(known -> known.texts().forEach(vocabulary::know));
    return new Unproven(
        new Lexicon(
            vocabulary,
            calendar,
            List.copyOf(entries.entries().values()),
            List.copyOf(cues.cues().keySet()),
            cues.clause(),
            reader.roles()),
        entries,
        cues);
  }

  private static String name(String path) {
    return path.substring(FOLDER.length(), path.length() - ".yaml".length());
  }

  private Optional<YamlValue> top(String name) {
    String path = FOLDER + name + ".yaml";
    String content = files.get(path);
    if (content == null) {
      // a rule base without any lexicon reads nothing; half a lexicon is a mistake
      if (!files.isEmpty()) {
        findings.accept(
            new Finding(
                "missing-file", path, 1, 1, "dit bestand ontbreekt", "this file is missing"));
      }
      return Optional.empty();
    }
    return YamlFile.read(path, content, findings);
  }

  private void abbreviations(YamlValue top) {
    top.allowing("titles", "words");
    LexiconPatterns.words(top.required("titles"))
        .forEach(title -> vocabulary.abbreviate(title, true));
    top.required("words")
        .ifPresent(
            words ->
                words
                    .members()
                    .forEach(
                        (shortForm, word) -> {
                          vocabulary.abbreviate(shortForm, false);
                          if (!word.blank()) {
                            word.text().ifPresent(full -> vocabulary.abbreviate(shortForm, full));
                          }
                        }));
  }

  private void forms(YamlValue top) {
    Map<String, YamlValue> lines = top.members();
    lines.forEach(
        (lemma, value) -> {
          List<String> words = LexiconPatterns.words(value);
          if (words.size() == 3 && words.get(1).equals("+")) {
            if (!lines.containsKey(words.get(2))) {
              value.report(
                  "unknown-form",
                  "`" + words.get(2) + "` staat zelf niet in forms.yaml",
                  "`" + words.get(2) + "` has no line of its own in forms.yaml");
            }
            vocabulary.separate(lemma, words.get(0), words.get(2));
          } else {
            vocabulary.form(lemma, words);
          }
        });
  }

  private void classes(YamlValue top) {
    top.members()
        .forEach(
            (name, value) -> {
              List<String> members = new ArrayList<>();
              for (String word : LexiconPatterns.words(value)) {
                if (word.startsWith("<") && word.endsWith(">")) {
                  String other = word.substring(1, word.length() - 1);
                  if (!vocabulary.classNames().contains(other)) {
                    value.report(
                        "unknown-class",
                        "`" + other + "` moet eerder in dit bestand staan",
                        "`" + other + "` must stand earlier in this file");
                  }
                  vocabulary.classOf(name, other);
                } else {
                  members.add(word);
                }
              }
              vocabulary.classOf(name, members);
            });
  }
}
