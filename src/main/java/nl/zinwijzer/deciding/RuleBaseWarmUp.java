package nl.zinwijzer.deciding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.knowledge.Scenario;

/** Runs a new rule base on its own scenarios, so that the first real consultation does not wait. */
public final class RuleBaseWarmUp {
  /** Enough for the compiler of the JVM to have seen the whole path. */
  private static final int DECISIONS = 2_000;

  private static final LocalDate ANY_DAY = LocalDate.EPOCH;

  private RuleBaseWarmUp() {}

  /**
   * Warms a rule base; without usable scenarios nothing happens.
   *
   * @throws nl.zinwijzer.reasoning.Disagreement when the engine cannot be trusted with these rules
   */
  public static void warm(RuleBase rules) {
    List<Consultation> consultations =
        rules.scenarios().stream().flatMap(scenario -> read(rules, scenario)).toList();
    for (int done = 0; done < DECISIONS && !consultations.isEmpty(); done++) {
      Reasoner.reason(rules, consultations.get(done % consultations.size()));
    }
  }

  private static Stream<Consultation> read(RuleBase rules, Scenario scenario) {
    return rules.requests().read(scenario.request(), ANY_DAY)
            instanceof RequestReading.Understood understood
        ? Stream.of(understood.consultation())
        : Stream.empty();
  }
}
