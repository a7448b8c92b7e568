package nl.zinwijzer.pages;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.knowledge.Source;
import nl.zinwijzer.rulebase.knowledge.Texts;

/**
 * What a rule base calls things, in one language.
 *
 * @param language the language
 * @param labels what concepts are called, by code
 * @param sources the sources by id
 */
public record Glossary(
    AnswerLanguage language, Map<String, String> labels, Map<String, Source> sources) {
  public Glossary {
    labels = Map.copyOf(labels);
    sources = Map.copyOf(sources);
  }

  /** The glossary of a rule base. */
  public static Glossary of(RuleBase ruleBase, AnswerLanguage language) {
    Texts texts = ruleBase.texts(language);
    Map<String, String> labels = new TreeMap<>();
    ruleBase.vocabulary().concepts().all().stream()
        .filter(concept -> texts.labels().containsKey(concept))
        .forEach(concept -> labels.put(concept.code(), texts.label(concept)));
    return new Glossary(language, labels, ruleBase.sources());
  }

  /** What a concept is called; its code in plain letters where the rule base has no label. */
  public String label(String concept) {
    return find(concept).orElseGet(() -> concept.replace('_', ' '));
  }

  /** What a concept is called, where the rule base has a label. */
  public Optional<String> find(String concept) {
    return Optional.ofNullable(labels.get(concept));
  }

  /** A source that the rule base still has. */
  public Optional<Source> source(String id) {
    return Optional.ofNullable(sources.get(id));
  }
}
