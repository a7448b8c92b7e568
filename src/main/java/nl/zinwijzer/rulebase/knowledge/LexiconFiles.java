package nl.zinwijzer.rulebase.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Family;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.language.Calendar;
import nl.zinwijzer.language.ConceptHabits;
import nl.zinwijzer.language.CueLine;
import nl.zinwijzer.language.CueLine.CueRole;
import nl.zinwijzer.language.Dimension;
import nl.zinwijzer.language.Example;
import nl.zinwijzer.language.Lexicon;
import nl.zinwijzer.language.LexiconEntry;
import nl.zinwijzer.language.LexiconReader;
import nl.zinwijzer.language.LexiconWords;
import nl.zinwijzer.language.MalformedPattern;
import nl.zinwijzer.language.PatternParser;
import nl.zinwijzer.language.PhrasePattern;
import nl.zinwijzer.language.Status;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.knowledge.YamlFile.YamlValue;

/** Makes a lexicon of the files in {@code lexicon/} and runs every example of it. */
public final class LexiconFiles {
  private static final String FOLDER = "lexicon/";
  private static final List<String> WORDS =
      List.of("forms", "classes", "cues", "times", "abbreviations", "known-words", "reader");

  private final SortedMap<String, String> files;
  private final Terms<Concept> concepts;
  private final Consumer<Finding> findings;
  private final LexiconWords vocabulary = new LexiconWords();
  private final Map<String, LexiconEntry> entries = new LinkedHashMap<>();
  private final Map<String, YamlValue> places = new HashMap<>();
  private final List<CueLine> cues = new ArrayList<>();
  private final Map<String, List<String>> roles = new HashMap<>();
  private ConceptHabits habits = ConceptHabits.NONE;
  private final Map<CueLine, YamlValue> cuePlaces = new HashMap<>();

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
    return new LexiconFiles(files, concepts, findings).lexicon();
  }

  private LexiconReader read(CitationCheck citations) {
    Lexicon lexicon = lexicon();
    LexiconReader reader = new LexiconReader(lexicon);
    ExampleCheck examples = new ExampleCheck(reader);
    entries.forEach((id, entry) -> examples.check(entry, requireNonNull(places.get(id))));
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
    cuePlaces.forEach(cuesAlone::check);
    places.values().forEach(entry -> entry.member("source").ifPresent(citations::check));
    return reader;
  }

  private Lexicon lexicon() {
    top("abbreviations").ifPresent(this::abbreviations);
    top("forms").ifPresent(this::forms);
    top("classes").ifPresent(this::classes);
    Calendar calendar = calendar(top("times"));
    top("reader").ifPresent(this::reader);
    PhrasePattern.Word clause =
        top("cues").map(this::cues).orElse(new PhrasePattern.Word(new int[0]));
    files.forEach(
        (path, content) -> {
          if (path.startsWith(FOLDER) && path.endsWith(".yaml") && !WORDS.contains(name(path))) {
            YamlFile.read(path, content, findings)
                .ifPresent(top -> top.items().forEach(this::entry));
          }
        });
    top("known-words").ifPresent(known -> known.texts().forEach(vocabulary::know));
    return new Lexicon(vocabulary, calendar, List.copyOf(entries.values()), cues, clause, roles);
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

  private static List<String> words(YamlValue value) {
    return value.text().map(text -> List.of(text.trim().split("\\s+"))).orElse(List.of());
  }

  private static List<String> words(Optional<YamlValue> value) {
    return value.map(LexiconFiles::words).orElse(List.of());
  }

  private void abbreviations(YamlValue top) {
    top.allowing("titles", "words");
    words(top.required("titles")).forEach(title -> vocabulary.abbreviate(title, true));
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

  private void reader(YamlValue top) {
    top.allowing("ground", "source", "roles", "touch", "months");
    top.required("roles")
        .ifPresent(
            parts -> {
              parts.allowing(Lexicon.ROLES);
              Lexicon.ROLES.forEach(
                  role ->
                      roles.put(
                          role, parts.required(role).map(LexiconFiles::words).orElse(List.of())));
            });
    Map<Family, Set<Dimension>> touchOfFamilies = new EnumMap<>(Family.class);
    Map<String, Set<Dimension>> touchOfConcepts = new HashMap<>();
    Map<Family, Integer> monthsOfFamilies = new EnumMap<>(Family.class);
    Optional<YamlValue> touch = top.required("touch");
    touch.ifPresent(value -> value.allowing("families", "concepts"));
    touch
        .flatMap(value -> value.member("families"))
        .ifPresent(
            families ->
                families
                    .members(Terms.of(Family.class))
                    .forEach((family, value) -> touchOfFamilies.put(family, dimensions(value))));
    touch
        .flatMap(value -> value.member("concepts"))
        .ifPresent(
            some ->
                some.members(concepts)
                    .forEach(
                        (concept, value) ->
                            touchOfConcepts.put(concept.code(), dimensions(value))));
    Optional<YamlValue> months = top.required("months");
    months.ifPresent(value -> value.allowing("other", "families"));
    months
        .flatMap(value -> value.member("families"))
        .ifPresent(
            families ->
                families
                    .members(Terms.of(Family.class))
                    .forEach(
                        (family, value) ->
                            value
                                .number()
                                .ifPresent(number -> monthsOfFamilies.put(family, number))));
    habits =
        new ConceptHabits(
            touchOfFamilies,
            touchOfConcepts,
            monthsOfFamilies,
            months.flatMap(value -> value.required("other")).flatMap(YamlValue::number).orElse(0));
  }

  private static Set<Dimension> dimensions(YamlValue value) {
    Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
    Terms<Dimension> all = Terms.of(Dimension.class);
    for (String word : words(value)) {
      all.find(word)
          .ifPresentOrElse(
              dimensions::add,
              () -> value.unknown("unknown-value", all.codes(), "bestaat niet", "does not exist"));
    }
    return dimensions;
  }

  private void forms(YamlValue top) {
    Map<String, YamlValue> lines = top.members();
    lines.forEach(
        (lemma, value) -> {
          List<String> words = words(value);
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
              for (String word : words(value)) {
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

  private PhrasePattern.Word set(List<String> words) {
    return new PhrasePattern.Word(
        words.stream().mapToInt(vocabulary::number).sorted().distinct().toArray());
  }

  private Calendar calendar(Optional<YamlValue> top) {
    Map<Integer, Integer> days = new HashMap<>();
    Map<Integer, Integer> months = new HashMap<>();
    Map<Integer, Integer> numerals = new HashMap<>();
    List<Calendar.Placed> placed = new ArrayList<>();
    top.ifPresent(
        times -> {
          times.allowing(
              "days",
              "weeks",
              "months",
              "years",
              "ago",
              "after",
              "lasting",
              "in",
              "measures",
              "names",
              "numbers",
              "placed");
          Map.of("days", 1, "weeks", 7, "months", 30, "years", 365)
              .forEach(
                  (unit, length) ->
                      words(times.required(unit))
                          .forEach(word -> days.put(vocabulary.number(word), length)));
          numbers(times, "names").forEach((word, n) -> months.put(vocabulary.number(word), n));
          numbers(times, "numbers").forEach((word, n) -> numerals.put(vocabulary.number(word), n));
          times.required("placed").ifPresent(lines -> placed(lines, placed));
        });
    return new Calendar(
        days,
        months,
        numerals,
        set(words(top.flatMap(times -> times.required("ago")))),
        set(words(top.flatMap(times -> times.required("after")))),
        set(words(top.flatMap(times -> times.required("lasting")))),
        set(words(top.flatMap(times -> times.required("in")))),
        set(words(top.flatMap(times -> times.required("measures")))),
        Calendar.opening(placed, days.keySet(), months.keySet(), numerals.keySet()),
        placed);
  }

  private void placed(YamlValue lines, List<Calendar.Placed> placed) {
    lines
        .members()
        .forEach(
            (words, value) -> {
              Optional<PhrasePattern> pattern = parse(words, value, true);
              Optional<Integer> months = value.number();
              if (pattern.isPresent() && months.isPresent()) {
                placed.add(new Calendar.Placed(pattern.get(), months.get()));
              }
            });
  }

  private static Map<String, Integer> numbers(YamlValue times, String member) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    times
        .required(member)
        .ifPresent(
            map ->
                map.members()
                    .forEach((word, value) -> value.number().ifPresent(n -> numbers.put(word, n))));
    return numbers;
  }

  private PhrasePattern.Word cues(YamlValue top) {
    top.allowing(
        "negated",
        "historical",
        "hypothetical",
        "uncertain",
        "other_person",
        "report",
        "all",
        "clause");
    for (Dimension dimension : Dimension.values()) {
      top.required(dimension.code())
          .ifPresent(
              lists -> {
                lists.allowing("before", "after", "not", "until");
                cues(lists, "before", CueRole.BEFORE, Optional.of(dimension));
                cues(lists, "after", CueRole.AFTER, Optional.of(dimension));
                cues(lists, "not", CueRole.NOT, Optional.of(dimension));
                cues(lists, "until", CueRole.UNTIL, Optional.of(dimension));
              });
    }
    cues(top, "report", CueRole.REPORT, Optional.empty());
    top.member("all")
        .ifPresent(all -> cues(all.allowing("until"), "until", CueRole.UNTIL, Optional.empty()));
    List<String> clause = new ArrayList<>();
    top.required("clause")
        .ifPresent(lines -> lines.items().forEach(line -> clause.addAll(words(line))));
    return set(clause);
  }

  private void cues(YamlValue lists, String member, CueRole role, Optional<Dimension> dimension) {
    lists
        .member(member)
        .ifPresent(list -> list.items().forEach(line -> cue(line, role, dimension)));
  }

  private void cue(YamlValue line, CueRole role, Optional<Dimension> dimension) {
    line.allowing("cue", "symbols", "reach", "example");
    Optional<PhrasePattern> pattern =
        line.member("symbols")
            .map(this::symbols)
            .or(() -> line.required("cue").flatMap(cue -> parse(cue, true)));
    Optional<String> example = line.required("example").flatMap(YamlValue::text);
    int reach = line.member("reach").flatMap(YamlValue::number).orElse(CueLine.usualReach(role));
    if (pattern.isPresent() && example.isPresent()) {
      CueLine cue = new CueLine(pattern.get(), role, dimension, reach, example.get());
      cues.add(cue);
      cuePlaces.put(cue, line);
    }
  }

  private PhrasePattern symbols(YamlValue value) {
    List<PhrasePattern> options =
        words(value).stream().map(marks -> PatternParser.symbols(marks, vocabulary)).toList();
    return options.size() == 1 ? options.get(0) : new PhrasePattern.OneOf(options);
  }

  private Optional<PhrasePattern> parse(YamlValue value, boolean cue) {
    return value.text().flatMap(written -> parse(written, value, cue));
  }

  private Optional<PhrasePattern> parse(String written, YamlValue value, boolean cue) {
    try {
      return Optional.of(
          cue ? PatternParser.cue(written, vocabulary) : PatternParser.phrase(written, vocabulary));
    } catch (MalformedPattern malformed) {
      value.report("malformed-pattern", malformed.dutch(), malformed.english());
      return Optional.empty();
    }
  }

  private List<PhrasePattern> patterns(Optional<YamlValue> value) {
    return value
        .map(
            all ->
                (all.list() ? all.items() : List.of(all))
                    .stream().flatMap(text -> parse(text, false).stream()).toList())
        .orElse(List.of());
  }

  private void entry(YamlValue value) {
    value.allowing(
        "id", "concept", "pattern", "not", "touch", "current", "examples", "counter", "source");
    Optional<String> id = value.required("id").flatMap(YamlValue::text);
    Optional<YamlValue> named = value.required("concept");
    boolean ordinary =
        named
            .filter(YamlValue::scalar)
            .flatMap(YamlValue::text)
            .filter("ordinary"::equals)
            .isPresent();
    Optional<Concept> concept =
        ordinary ? Optional.empty() : named.flatMap(code -> code.constant(concepts));
    List<PhrasePattern> patterns = patterns(value.required("pattern"));
    List<PhrasePattern> vetoes = patterns(value.member("not"));
    Optional<Set<Dimension>> touch = value.member("touch").map(LexiconFiles::touch);
    Optional<Integer> current = value.member("current").flatMap(YamlValue::number);
    List<Example> examples = new ArrayList<>();
    value.required("examples").ifPresent(list -> list.items().forEach(e -> example(e, examples)));
    List<String> counters = value.required("counter").map(YamlValue::texts).orElse(List.of());
    boolean sourced = value.required("source").flatMap(YamlValue::text).isPresent();
    if (examples.size() < 2) {
      value.report(
          "few-examples",
          "geef minstens twee voorbeelden en één tegenvoorbeeld",
          "give at least two examples and one counter-example");
    }
    if (id.isEmpty() || !sourced || patterns.isEmpty() || !ordinary && concept.isEmpty()) {
      return;
    }
    YamlValue earlier = places.putIfAbsent(id.get(), value);
    if (earlier != null) {
      value.report(
          "duplicate-entry",
          "`" + id.get() + "` staat ook in " + earlier.path() + " op regel " + earlier.line(),
          "`" + id.get() + "` stands in " + earlier.path() + " on line " + earlier.line() + " too");
      return;
    }
    entries.put(
        id.get(),
        new LexiconEntry(
            id.get(),
            concept,
            patterns,
            vetoes,
            touch.orElse(concept.map(habits::touch).orElse(Set.of())),
            current.orElse(concept.map(habits::months).orElse(0)),
            List.copyOf(examples),
            counters));
  }

  private static Set<Dimension> touch(YamlValue value) {
    Set<Dimension> touch = EnumSet.noneOf(Dimension.class);
    value.items().forEach(item -> item.constant(Dimension.class).ifPresent(touch::add));
    return touch;
  }

  private static void example(YamlValue value, List<Example> examples) {
    if (value.scalar()) {
      value.text().ifPresent(text -> examples.add(new Example(text, Status.PRESENT)));
      return;
    }
    value.allowing("negated", "historical", "hypothetical", "other_person");
    for (Status status : Status.values()) {
      value
          .member(status.code())
          .flatMap(YamlValue::text)
          .ifPresent(text -> examples.add(new Example(text, status)));
    }
  }
}
