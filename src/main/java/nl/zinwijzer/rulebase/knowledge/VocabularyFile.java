package nl.zinwijzer.rulebase.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.zinwijzer.advice.Topic;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Family;
import nl.zinwijzer.consultation.Partner;
import nl.zinwijzer.consultation.Term;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.rulebase.model.RuleVocabulary;

/** Reads the lists of words that a rule base makes, from {@code vocabulary.yaml}. */
public final class VocabularyFile {
  private static final String PATH = "vocabulary.yaml";
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  private VocabularyFile() {}

  /** The words of a rule base; without the file there are none. */
  public static RuleVocabulary read(RuleBaseFiles files, Consumer<Finding> findings) {
    String content = files.texts(PATH, "").get(PATH);
    if (content == null) {
      findings.accept(
          new Finding(
              "missing-file", PATH, 1, 1, "`" + PATH + "` ontbreekt", "`" + PATH + "` is missing"));
    }
    Optional<YamlValue> top =
        Optional.ofNullable(content).flatMap(text -> YamlFile.read(PATH, text, findings));
    top.ifPresent(value -> value.allowing("concepts", "topics", "partners", "partner_of_topic"));
    List<Concept> concepts = new ArrayList<>();
    top.flatMap(value -> value.required("concepts"))
        .ifPresent(
            families ->
                families
                    .members(Terms.of(Family.class))
                    .forEach(
                        (family, words) ->
                            codes(words)
                                .forEach(
                                    code ->
                                        concepts.add(new Concept(code, family, concepts.size())))));
    Terms<Topic> topics = list(top.flatMap(value -> value.required("topics")), Topic::new);
    Terms<Partner> partners = list(top.flatMap(value -> value.required("partners")), Partner::new);
    Map<Topic, Partner> pointing = new HashMap<>();
    top.flatMap(value -> value.member("partner_of_topic"))
        .ifPresent(
            map ->
                map.members(topics)
                    .forEach(
                        (topic, value) ->
                            value
                                .constant(partners)
                                .ifPresent(partner -> pointing.put(topic, partner))));
    return new RuleVocabulary(new Terms<>(concepts), topics, partners, pointing);
  }

  private static <T extends Term> Terms<T> list(
      Optional<YamlValue> words, BiFunction<String, Integer, T> word) {
    List<T> found = new ArrayList<>();
    words.ifPresent(list -> codes(list).forEach(code -> found.add(word.apply(code, found.size()))));
    return new Terms<>(found);
  }

  private static List<String> codes(YamlValue list) {
    List<String> codes = new ArrayList<>();
    for (YamlValue item : list.items()) {
      item.text()
          .ifPresent(
              code -> {
                if (!CODE.matcher(code).matches()) {
                  item.report(
                      "malformed-word",
                      "een woord bestaat uit kleine letters, cijfers en _, zoals fear_of_death",
                      "a word consists of small letters, digits and _, such as fear_of_death");
                } else if (codes.contains(code)) {
                  item.report(
                      "duplicate-word",
                      "`" + code + "` staat al in deze lijst",
                      "`" + code + "` stands in this list already");
                } else {
                  codes.add(code);
                }
              });
    }
    return codes;
  }
}
