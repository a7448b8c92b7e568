package nl.zinwijzer.explanation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zinwijzer.answer.EvidencePlace;
import nl.zinwijzer.consultation.Fact;
import nl.zinwijzer.language.Mention;
import nl.zinwijzer.reasoning.Step;

/** Follows the steps of a trail back to what stands in the request. */
final class Proofs {
  private final Map<String, Step> byId;

  Proofs(List<Step> trail) {
    this.byId = trail.stream().collect(Collectors.toMap(Step::id, Function.identity()));
  }

  /** These steps and every step they rest on. */
  Set<Step> behind(Collection<Step> steps) {
    Set<Step> behind = new LinkedHashSet<>();
    Deque<Step> open = new ArrayDeque<>(steps);
    while (!open.isEmpty()) {
      Step step = open.removeFirst();
      if (behind.add(step)) {
        step.because().stream().filter(byId::containsKey).map(byId::get).forEach(open::addLast);
      }
    }
    return behind;
  }

  /**
   * The facts of the request that these steps rest on, words first, in the order of the request.
   */
  List<Fact> facts(Collection<Step> steps) {
    return behind(steps).stream()
        .flatMap(step -> step.derivation().evidence().stream())
        .flatMap(evidence -> evidence.facts().stream())
        .filter(Fact.class::isInstance)
        .map(Fact.class::cast)
        .distinct()
        .sorted(
            Comparator.<Fact, Boolean>comparing(fact -> !(fact instanceof Mention))
                .thenComparing(fact -> fact instanceof Mention mention ? mention.text() : 0)
                .thenComparing(fact -> fact instanceof Mention mention ? mention.start() : 0)
                .thenComparing(Fact::pointer))
        .toList();
  }

  /** The step that these steps rest on and that itself rests on the request alone. */
  Optional<Step> first(Collection<Step> steps) {
    return behind(steps).stream()
        .filter(step -> step.because().stream().noneMatch(byId::containsKey))
        .findFirst();
  }

  /** Where in the request the evidence of these steps stands. */
  List<EvidencePlace> places(Collection<Step> steps) {
    Set<EvidencePlace> places = new LinkedHashSet<>();
    Set<String> pointers = new TreeSet<>();
    for (Fact fact : facts(steps)) {
      if (fact instanceof Mention mention) {
        places.add(
            new EvidencePlace(
                "/texts/" + mention.text() + "/text",
                mention.start(),
                mention.end(),
                mention.quote()));
      }
    }
    behind(steps).stream()
        .flatMap(step -> step.because().stream())
        .filter(pointer -> pointer.startsWith("/") && !pointer.contains("#"))
        .forEach(pointers::add);
    pointers.forEach(pointer -> places.add(new EvidencePlace(pointer, null, null, null)));
    return List.copyOf(places);
  }
}
