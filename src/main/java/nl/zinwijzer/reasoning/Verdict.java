package nl.zinwijzer.reasoning;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.advice.Outcome;
import nl.zinwijzer.advice.Signal;
import nl.zinwijzer.advice.Strength;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.language.Mention;
import nl.zinwijzer.rulebase.RuleBase;

/**
 * What one rule base concludes about one consultation, with the trail that holds it up.
 *
 * @param ruleBase the rule base
 * @param consultation the consultation
 * @param mentions what was read in its texts
 * @param evaluation everything that follows
 * @param trail the same as numbered steps, in an order that depends on nothing but their content
 */
public record Verdict(
    RuleBase ruleBase,
    Consultation consultation,
    List<Mention> mentions,
    Evaluation evaluation,
    List<Step> trail) {
  private static final Comparator<Signal> RANKING =
      Comparator.comparing(Signal::explicit)
          .reversed()
          .thenComparing(Signal::strength)
          .thenComparing(Signal::id)
          .thenComparing(Signal::reporter);

  public Verdict {
    mentions = List.copyOf(mentions);
    trail = List.copyOf(trail);
  }

  /** The level of the answer. */
  public Outcome outcome() {
    return all(Outcome.class).findFirst().orElseThrow();
  }

  /**
   * The signals, ranked: what voices the question of meaning itself comes first, then what is
   * stronger. Headline, page and explanation all name reasons in this order.
   */
  public Stream<Signal> signals() {
    return all(Signal.class).sorted(RANKING);
  }

  /** The signals that are reasons for the answer, ranked; context alone is none. */
  public Stream<Signal> reasons() {
    return signals().filter(signal -> signal.strength() != Strength.CONTEXT);
  }

  /** The conclusions of one kind, each once, in a fixed order. */
  public <C extends Conclusion> Stream<C> all(Class<C> kind) {
    SortedMap<String, C> byText = new TreeMap<>();
    for (Step step : trail) {
      for (Conclusion conclusion : step.derivation().conclusions()) {
        if (kind.isInstance(conclusion)) {
          byText.putIfAbsent(conclusion.toString(), kind.cast(conclusion));
        }
      }
    }
    return byText.values().stream();
  }

  /** The steps that conclude this. */
  public List<Step> stepsTo(Conclusion conclusion) {
    return trail.stream()
        .filter(step -> step.derivation().conclusions().contains(conclusion))
        .toList();
  }

  /** The ids of the steps that conclude any of these. */
  public List<String> idsTo(Collection<? extends Conclusion> conclusions) {
    return conclusions.stream()
        .flatMap(conclusion -> stepsTo(conclusion).stream())
        .map(Step::id)
        .distinct()
        .toList();
  }
}
