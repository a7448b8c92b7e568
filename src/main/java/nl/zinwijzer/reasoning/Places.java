package nl.zinwijzer.reasoning;

import java.util.List;
import java.util.Map;
import nl.zinwijzer.consultation.Coded;
import nl.zinwijzer.consultation.Complaint;
import nl.zinwijzer.consultation.Counselling;
import nl.zinwijzer.consultation.Declined;
import nl.zinwijzer.consultation.Fact;
import nl.zinwijzer.consultation.Group;
import nl.zinwijzer.consultation.LifeEvent;
import nl.zinwijzer.consultation.Measurement;
import nl.zinwijzer.consultation.Observation;
import nl.zinwijzer.consultation.Problem;
import nl.zinwijzer.consultation.Treatment;
import nl.zinwijzer.language.Mention;
import nl.zinwijzer.rulebase.model.FactPattern;

/** Where in the request stands what a rule looks at. */
public final class Places {
  /** Where facts of a type would stand in the request, when there are none. */
  private static final Map<Class<?>, String> PLACES =
      Map.ofEntries(
          Map.entry(Coded.class, "/complaints"),
          Map.entry(Complaint.class, "/complaints"),
          Map.entry(Problem.class, "/complaints"),
          Map.entry(Treatment.class, "/complaints"),
          Map.entry(Counselling.class, "/counselling"),
          Map.entry(Declined.class, "/wishes/declines"),
          Map.entry(Group.class, "/patient/groups"),
          Map.entry(LifeEvent.class, "/lifeEvents"),
          Map.entry(Measurement.class, "/measurements"),
          Map.entry(Mention.class, "/texts"),
          Map.entry(Observation.class, "/observations"));

  /** The number of a fact in its list: every pointer into the fact tells it already. */
  private static final String NUMBER = "index";

  private Places() {}

  /** Where a fact tells what a pattern reads. */
  public static List<String> of(Fact fact, FactPattern pattern) {
    List<String> properties =
        pattern.properties().stream().filter(property -> !property.equals(NUMBER)).toList();
    return properties.isEmpty()
        ? List.of(fact.pointer())
        : properties.stream()
            .flatMap(property -> fact.pointers(property).stream())
            .distinct()
            .toList();
  }

  /** Where a fact would stand of which none meets a pattern; nowhere for conclusions. */
  public static List<String> absent(FactPattern pattern, FactIndex facts) {
    if (pattern.type().concluded()) {
      return List.of();
    }
    String place = PLACES.get(pattern.type().record());
    return place != null
        ? List.of(place)
        : facts.of(pattern.type()).stream()
            .filter(Fact.class::isInstance)
            .flatMap(fact -> of((Fact) fact, pattern).stream())
            .toList();
  }
}
