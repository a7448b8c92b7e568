package nl.zinwijzer.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.rulebase.knowledge.YamlFile;
import nl.zinwijzer.rulebase.knowledge.YamlValue;
import nl.zinwijzer.rulebase.model.RuleVocabulary;

/**
 * A row of the clinical knowledge that the rule base has to carry, from {@code catalogue.yaml}.
 *
 * @param id its id in the knowledge
 * @param part the part of the knowledge it stands in
 * @param what what it is, in Dutch
 * @param words the words of the vocabulary that stand for it; none for a row that is a rule
 * @param rules the rules named as its carriers
 * @param why why no rule carries it, or what its rules do not tell
 */
record CatalogueRow(
    String id,
    String part,
    String what,
    List<Code> words,
    List<String> rules,
    Optional<String> why) {
  private static final String PATH = "catalogue.yaml";

  CatalogueRow {
    words = List.copyOf(words);
    rules = List.copyOf(rules);
  }

  static List<CatalogueRow> read(
      RuleBaseFiles files, RuleVocabulary vocabulary, Consumer<Finding> findings) {
    List<CatalogueRow> rows = new ArrayList<>();
    files
        .texts(PATH, "")
        .forEach(
            (path, content) ->
                YamlFile.read(path, content, findings)
                    .ifPresent(
                        top -> top.items().forEach(item -> rows.add(row(item, vocabulary)))));
    return rows;
  }

  private static CatalogueRow row(YamlValue item, RuleVocabulary vocabulary) {
    item.allowing("id", "part", "kind", "what", "shows", "rules", "why");
    return new CatalogueRow(
        text(item, "id"),
        text(item, "part"),
        text(item, "what"),
        words(item, vocabulary),
        item.member("rules").map(YamlValue::texts).orElse(List.of()),
        item.member("why").flatMap(YamlValue::text));
  }

  private static List<Code> words(YamlValue item, RuleVocabulary vocabulary) {
    List<YamlValue> written =
        item.member("shows")
            .map(YamlValue::items)
            .orElseGet(() -> item.required("id").stream().toList());
    return switch (text(item, "kind")) {
      case "concept" -> of(written, vocabulary.concepts());
      case "partner" -> of(written, vocabulary.partners());
      case "topic" -> of(written, vocabulary.topics());
      case "rule" -> List.of();
      default -> {
        item.report(
            "unknown-value",
            "`kind` is concept, partner, topic of rule",
            "`kind` is concept, partner, topic or rule");
        yield List.of();
      }
    };
  }

  private static List<Code> of(List<YamlValue> written, Terms<?> terms) {
    return written.stream().<Code>flatMap(word -> word.constant(terms).stream()).toList();
  }

  private static String text(YamlValue item, String name) {
    return item.required(name).flatMap(YamlValue::text).orElse("");
  }
}
