package nl.zinwijzer.rulebase.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
import nl.zinwijzer.consultation.Term;
import nl.zinwijzer.consultation.Treatment;
import nl.zinwijzer.consultation.Wishes;
import nl.zinwijzer.language.Mention;

/** The types of facts that rules match on and conclude, and the kinds of values in them. */
public final class FactTypes {
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

  private static final FactTypes TYPES = new FactTypes();

  private final SortedMap<String, FactType> types = new TreeMap<>();
  private final SortedMap<String, Class<?>> kinds = new TreeMap<>();

  private FactTypes() {
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
                    .filter(FactTypes::closed)
                    .forEach(kind -> kinds.put(kind.getSimpleName(), kind)));
  }

  /** The one set of types of this version of the service. */
  public static FactTypes get() {
    return TYPES;
  }

  /** Whether values of a kind are words of a closed list, of this code or of the rule base. */
  public static boolean closed(Class<?> kind) {
    return kind.isEnum() || Term.class.isAssignableFrom(kind);
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

  /** The kinds of closed values, by their simple names. */
  public Collection<Class<?>> kinds() {
    return kinds.values();
  }
}
