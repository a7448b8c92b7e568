package nl.zinwijzer.rulebase.model;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zinwijzer.advice.Topic;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Partner;
import nl.zinwijzer.consultation.Terms;

/**
 * The words that the rules of one rule base may use: the types of facts, the closed lists of this
 * code, and the lists that the rule base makes itself.
 *
 * @param concepts what the clinical knowledge gives a name
 * @param topics the subjects of advice, in the order in which cards of one kind stand
 * @param partners the partners of the referral directory
 * @param partnerOfTopic the partner that a topic points to, for topics that do
 */
public record RuleVocabulary(
    Terms<Concept> concepts,
    Terms<Topic> topics,
    Terms<Partner> partners,
    Map<Topic, Partner> partnerOfTopic) {
  /**
   * What a rule imports, and nothing else. It names the vocabulary and no place in the code, so
   * that the types may move without a change in any rule.
   */
  public static final String IMPORT = "nl.zinwijzer.vocabulary.*";

  public RuleVocabulary {
    requireNonNull(concepts, "concepts must not be null");
    requireNonNull(topics, "topics must not be null");
    requireNonNull(partners, "partners must not be null");
    partnerOfTopic = Map.copyOf(partnerOfTopic);
  }

  /** The lists that the rule base makes, by the kind of their words. */
  public Map<Class<?>, Terms<?>> lists() {
    return Map.of(Concept.class, concepts, Topic.class, topics, Partner.class, partners);
  }

  /** The words of a closed kind, in order. */
  public List<Code> words(Class<?> kind) {
    return Optional.<Terms<?>>ofNullable(lists().get(kind))
        .map(terms -> List.<Code>copyOf(terms.all()))
        .orElseGet(() -> Arrays.stream(kind.getEnumConstants()).map(Code.class::cast).toList());
  }

  /** How a rule writes a word: its kind, a point, and its name. */
  public static String written(Class<?> kind, Code word) {
    return kind.getSimpleName() + "." + word.name();
  }

  /** The word of a closed kind that a rule writes so. */
  public Optional<Code> word(Class<?> kind, String written) {
    return words(kind).stream().filter(word -> written.equals(written(kind, word))).findFirst();
  }
}
