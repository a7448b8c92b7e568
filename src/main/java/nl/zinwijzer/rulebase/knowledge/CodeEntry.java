package nl.zinwijzer.rulebase.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.zinwijzer.consultation.CodeSystem;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.rulebase.model.RuleVocabulary;

/**
 * A code of a code table and what it may show; a code alone proves little, and its absence nothing.
 *
 * @param code the code, with a subcode where the table tells subcodes apart
 * @param title its title
 * @param shows the concepts it may show
 * @param confidence how sure the table is of the title: V seen in a Dutch source, Z2 seen in an
 *     English list, M from general knowledge
 * @param note what to keep in mind
 */
public record CodeEntry(
    CodeSystem system,
    String code,
    String title,
    List<Concept> shows,
    String confidence,
    Optional<String> note) {
  private static final List<String> CONFIDENCES = List.of("V", "Z2", "M");

  public CodeEntry {
    shows = List.copyOf(shows);
  }

  /** Reads the tables, by system and code. */
  public static Map<CodeSystem, Map<String, CodeEntry>> read(
      RuleBaseFiles files, RuleVocabulary vocabulary, Consumer<Finding> findings) {
    Map<CodeSystem, Map<String, CodeEntry>> tables = new HashMap<>();
    for (CodeSystem system : CodeSystem.values()) {
      Map<String, CodeEntry> table = new HashMap<>();
      tables.put(system, table);
      files
          .texts("codes/" + system.code(), ".yaml")
          .forEach(
              (path, content) ->
                  YamlFile.read(path, content, findings)
                      .ifPresent(
                          top ->
                              top.items().forEach(item -> add(system, item, vocabulary, table))));
    }
    return tables;
  }

  private static void add(
      CodeSystem system, YamlValue item, RuleVocabulary vocabulary, Map<String, CodeEntry> table) {
    item.allowing("code", "title", "shows", "confidence", "note");
    item.member("code")
        .filter(
            code ->
                !code.text()
                    .map(text -> system.wellFormed(text).equals(Optional.of(text)))
                    .orElse(true))
        .ifPresent(
            code ->
                code.report(
                    "malformed-code",
                    "dit is geen code van " + system.code() + ", zoals " + system.example(),
                    "this is no code of " + system.code() + ", such as " + system.example()));
    item.member("confidence").ifPresent(confidence -> confidence.oneOf(CONFIDENCES));
    List<Concept> shows = new ArrayList<>();
    item.required("shows")
        .ifPresent(
            list ->
                list.items()
                    .forEach(
                        concept -> concept.constant(vocabulary.concepts()).ifPresent(shows::add)));
    CodeEntry entry =
        new CodeEntry(
            system,
            item.required("code").flatMap(YamlValue::text).orElse(""),
            item.required("title").flatMap(YamlValue::text).orElse(""),
            shows,
            item.required("confidence").flatMap(YamlValue::text).orElse(""),
            item.member("note").flatMap(YamlValue::text));
    if (table.put(entry.code(), entry) != null) {
      item.report(
          "duplicate-code",
          "`" + entry.code() + "` staat al in deze tabel",
          "`" + entry.code() + "` stands in this table already");
    }
  }
}
