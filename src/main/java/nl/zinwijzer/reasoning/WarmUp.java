package nl.zinwijzer.reasoning;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.knowledge.Scenario;

/** Runs a new rule base on its own scenarios, so that the first real consultation does not wait. */
public final class WarmUp {
  /** Enough for the compiler of the JVM to have seen the whole path. */
  private static final int DECISIONS = 2_000;

  private static final LocalDate ANY_DAY = LocalDate.EPOCH;

  private WarmUp() {}

  /**
   * Warms a rule base; without usable scenarios nothing happens.
   *
   * @throws Disagreement when the engine cannot be trusted with these rules
   */
  public static void warm(RuleBase rules) {
    ConsultationReader reader = new ConsultationReader();
    List<Consultation> consultations =
        rules.scenarios().stream().flatMap(scenario -> read(reader, scenario)).toList();
    for (int done = 0; done < DECISIONS && !consultations.isEmpty(); done++) {
      Reasoner.reason(rules, consultations.get(done % consultations.size()));
    }
  }

  private static Stream<Consultation> read(ConsultationReader reader, Scenario scenario) {
    byte[] body = scenario.request().toString().getBytes(StandardCharsets.UTF_8);
    return reader.read(body, ANY_DAY) instanceof RequestReading.Understood understood
        ? Stream.of(understood.consultation())
        : Stream.empty();
  }
}
