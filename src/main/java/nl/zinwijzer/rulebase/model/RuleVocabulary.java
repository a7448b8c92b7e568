package nl.zinwijzer.rulebase.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.consultation.Coded;
import nl.zinwijzer.consultation.Complaint;
import nl.zinwijzer.consultation.ConsultationDate;
import nl.zinwijzer.consultation.Contact;
import nl.zinwijzer.consultation.Counselling;
import nl.zinwijzer.consultation.Declined;
import nl.zinwijzer.consultation.Group;
import nl.zinwijzer.consultation.LifeEvent;
import nl.zinwijzer.consultation.Measurement;
import nl.zinwijzer.consultation.Observation;
import nl.zinwijzer.consultation.Patient;
import nl.zinwijzer.consultation.Problem;
import nl.zinwijzer.consultation.Professional;
import nl.zinwijzer.consultation.SafetyFindings;
import nl.zinwijzer.consultation.Treatment;
import nl.zinwijzer.consultation.Wishes;
import nl.zinwijzer.language.Mention;

/**
 * The words that rules may use: types of facts, and the enums whose constants they compare with.
 */
public final class RuleVocabulary {
  /**
   * What a rule imports, and nothing else. It names the vocabulary and no place in the code, so
   * that the types may move without a change in any rule.
   */
  public static final String IMPORT = "nl.zinwijzer.vocabulary.*";

  private static final String IMPORT_LINE = "import " + IMPORT + ";";

  private static final List<Class<? extends Record>> FACTS =
      List.of(
          Coded.class,
          Complaint.class,
          ConsultationDate.class,
          Contact.class,
          Counselling.class,
          DateThreshold.class,
          Declined.class,
          Group.class,
          LifeEvent.class,
          Measurement.class,
          Mention.class,
          Observation.class,
          Patient.class,
          Problem.class,
          Professional.class,
          SafetyFindings.class,
          Threshold.class,
          Treatment.class,
          Wishes.class);

  private static final RuleVocabulary VOCABULARY = new RuleVocabulary();

  private final SortedMap<String, FactType> types = new TreeMap<>();
  private final SortedMap<String, Class<?>> enums = new TreeMap<>();

  private RuleVocabulary() {
    Stream.concat(
            FACTS.stream(),
            Stream.of(Conclusion.class.getPermittedSubclasses())
                .map(conclusion -> conclusion.asSubclass(Record.class)))
        .map(FactType::new)
        .forEach(type -> types.put(type.name(), type));
    types
        .values()
        .forEach(
            type ->
                type.properties().stream()
                    .map(type::typeOf)
                    .filter(Class::isEnum)
                    .forEach(vocabulary -> enums.put(vocabulary.getSimpleName(), vocabulary)));
  }

  /** The one vocabulary of this version of the service. */
  public static RuleVocabulary get() {
    return VOCABULARY;
  }

  /** A type of fact by its name. */
  public Optional<FactType> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** The type of a fact. */
  public FactType typeOf(Object fact) {
    return type(fact.getClass().getSimpleName()).orElseThrow();
  }

  /** All types of facts, by name. */
  public Collection<FactType> types() {
    return types.values();
  }

  /** The names of all types. */
  public Collection<String> typeNames() {
    return types.keySet();
  }

  /** An enum by its simple name. */
  public Optional<Class<?>> vocabulary(String name) {
    return Optional.ofNullable(enums.get(name));
  }

  /**
   * A file of rules as the engine compiles it: the one import is written out to the types that the
   * vocabulary has, on the same line, so that places stay what they are.
   */
  public String expanded(String drl) {
    String imports =
        Stream.concat(
                types.values().stream().<Class<?>>map(FactType::record), enums.values().stream())
            .map(type -> "import " + type.getCanonicalName() + ";")
            .collect(Collectors.joining(" "));
    return drl.replace(IMPORT_LINE, imports);
  }

  /** The names of all enums. */
  public Collection<String> vocabularyNames() {
    return enums.keySet();
  }
}
