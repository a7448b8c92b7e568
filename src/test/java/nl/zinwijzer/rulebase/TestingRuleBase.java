package nl.zinwijzer.rulebase;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;

/** A small rule base in memory: rules by file, and the least of everything else. */
public final class TestingRuleBase {
  private static final RuleBaseFiles PROJECT = RuleBaseFiles.read(Path.of("rules"));

  private final List<String> stages;
  private final Map<String, StringBuilder> files = new LinkedHashMap<>();
  private final SortedMap<String, Integer> thresholds = new TreeMap<>();
  private final SortedMap<String, String> questions = new TreeMap<>();

  /** A rule base without rules. */
  public TestingRuleBase(String... stages) {
    this.stages = List.of(stages);
    threshold("weeks.long", 13);
    questions.put("/wishes/talk", "Wil de patiënt hierover praten?");
  }

  /** Adds a threshold. */
  public TestingRuleBase threshold(String id, int value) {
    thresholds.put(id, value);
    return this;
  }

  /** Adds a question. */
  public TestingRuleBase question(String pointer, String text) {
    questions.put(pointer, text);
    return this;
  }

  /** Adds a rule to the file of a stage. */
  public TestingRuleBase rule(String stage, String id, String when, String... then) {
    StringBuilder consequence = new StringBuilder();
    for (String one : then) {
      consequence.append("  insertLogical( new ").append(one).append(" );\n");
    }
    files
        .computeIfAbsent(stage + "/all.drl", path -> new StringBuilder(header()))
        .append(
            """
            rule "%s"
              @id( %s )
              @title( "titel van %s" )
              @titleEn( "title of %s" )
              @says( "zin van %s" )
              @saysEn( "sentence of %s" )
              @source( "synthese-2024 S3.4s" )
              @ground( synthesis )
              @author( "tester" )
              @reviewer( "tester" )
              @since( "1" )
            when
              %s
            then
            %send
            """
                .formatted(id, id, id, id, id, id, when.replace("\n", "\n  "), consequence));
    return this;
  }

  /** The head of every DRL file. */
  public static String header() {
    return """
        package nl.zinwijzer.rules
        import nl.zinwijzer.vocabulary.*;
        """;
  }

  /** The files. */
  public RuleBaseFiles files() {
    SortedMap<String, byte[]> byPath = new TreeMap<>();
    files.forEach((path, drl) -> put(byPath, path, drl.toString()));
    put(
        byPath,
        "rulebase.yaml",
        "name: proef\nversion: '1'\nlanguage: nl\nvocabulary: 1\nstages: "
            + stages
            + "\nsafety: "
            + among("safety")
            + "\nholds: "
            + among("holds")
            + "\n");
    projects("vocabulary.yaml", byPath);
    projects("choices.yaml", byPath);
    put(
        byPath,
        "sources.yaml",
        "synthese-2024: {title: Ruimte, titleEn: Room, year: '2024', publisher: X,"
            + " scope: s, scopeEn: s, limits: l, limitsEn: l, sections: {S3.4s: Opmerkzaamheid}}\n");
    StringBuilder numbers = new StringBuilder();
    thresholds.forEach(
        (id, value) ->
            numbers
                .append(id)
                .append(": {value: ")
                .append(value)
                .append(
                    ", unit: weeks, ground: project_choice, source: synthese-2024 S3.4s, says: x, saysEn: x}\n"));
    put(byPath, "thresholds.yaml", numbers.toString());
    StringBuilder asked = new StringBuilder("questions:\n");
    questions.forEach(
        (pointer, text) ->
            asked.append("  ").append(pointer).append(": '").append(text).append("'\n"));
    String texts =
        "cards: {}\nlevel: {attention.full: {title: Let op, text: Maak ruimte.}}\n"
            + "headlines: {attention.full: 'Aandacht: {trigger}'}\nsignals: {}\n"
            + asked;
    put(byPath, "texts/nl.yaml", texts);
    put(byPath, "texts/en.yaml", texts);
    return new RuleBaseFiles(byPath);
  }

  private List<String> among(String stage) {
    return stages.stream().filter(stage::equals).toList();
  }

  /** The project's own lists and choices, so that a rule may use its words. */
  private static void projects(String path, SortedMap<String, byte[]> files) {
    put(
        files,
        path,
        PROJECT
            .texts(path, "")
            .get(path)
            .replaceAll("source: project .*", "source: synthese-2024 S3.4s"));
  }

  private static void put(SortedMap<String, byte[]> files, String path, String content) {
    files.put(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A rule base whose engine runs other rules than its author wrote. */
  public static RuleBase miscompiled(RuleBase written, RuleBase run) {
    return new RuleBase(
        written.manifest(),
        written.digest(),
        written.vocabulary(),
        written.requests(),
        written.choices(),
        written.sources(),
        written.thresholds(),
        written.reader(),
        written.codes(),
        written.directory(),
        written.texts(),
        written.scenarios(),
        written.rules(),
        run.compiled());
  }

  /** The rule base, loaded. */
  public RuleBase load() {
    try {
      return RuleBaseLoader.load(files());
    } catch (RefusedRuleBase refused) {
      throw new AssertionError(refused.getMessage(), refused);
    }
  }
}
