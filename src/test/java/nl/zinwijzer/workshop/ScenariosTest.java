package nl.zinwijzer.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.zinwijzer.advice.Advice;
import nl.zinwijzer.advice.Hold;
import nl.zinwijzer.advice.Kind;
import nl.zinwijzer.advice.Outcome;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.reasoning.Evaluation;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.rulebase.ProjectWords;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.knowledge.Scenario;
import org.junit.jupiter.api.Test;

/** The project's rules do what their scenarios say, in any order and with anything missing. */
class ScenariosTest {
  private static final int ORDERS = 20;

  private final RuleBase rules = ProjectRules.get();

  @Test
  void everyScenarioTurnsOutAsItSays() {
    assertThat(ScenarioTrial.all(rules).stream().map(Finding::toString)).isEmpty();
  }

  @Test
  void theSixExamplesShowEveryKindOfAnswer() {
    Map<String, Verdict> verdicts =
        rules.examples().stream().collect(Collectors.toMap(Scenario::name, this::verdict));
    Set<String> levels =
        verdicts.values().stream()
            .map(verdict -> verdict.outcome().level().code())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(rules.examples()).hasSize(6);
    assertThat(levels).containsExactly("attention", "counselling", "none", "refer");
    assertThat(verdicts.values())
        .as("one is held back because the patient declines")
        .anyMatch(verdict -> verdict.all(Hold.class).findAny().isPresent());
  }

  /** Engine and evaluator, in every order, conclude the same from the same grounds. */
  @Test
  void theOrderOfFactsNeverMatters() {
    requests().parallelStream().forEach(this::concludesTheSameInAnyOrder);
  }

  private void concludesTheSameInAnyOrder(JsonNode request) {
    Consultation consultation = ((RequestReading.Understood) read(request)).consultation();
    List<Object> facts =
        new ArrayList<>(
            Reasoner.facts(
                rules,
                consultation,
                rules.reader().read(consultation.texts(), consultation.date())));
    Evaluation first = Reasoner.conclude(rules, facts);
    Random random = new Random(facts.size());
    for (int order = 0; order < ORDERS; order++) {
      Collections.shuffle(facts, random);
      Evaluation again = Reasoner.conclude(rules, facts);
      assertThat(again.conclusions()).as(request.toString()).isEqualTo(first.conclusions());
      assertThat(again.derivations()).as(request.toString()).hasSameSizeAs(first.derivations());
    }
  }

  /** Taking any one fact away gives one outcome and at most one aid, or a refusal; no failure. */
  @Test
  void everyScenarioBearsTheLossOfAnyFact() {
    Set<JsonNode> lessened =
        requests().stream()
            .flatMap(request -> OneLess.of(request).stream())
            .collect(Collectors.toSet());
    AtomicInteger understood = new AtomicInteger();
    lessened.parallelStream()
        .forEach(
            request -> {
              if (read(request) instanceof RequestReading.Understood one) {
                Verdict verdict = Reasoner.reason(rules, one.consultation());
                understood.incrementAndGet();
                assertThat(verdict.all(Outcome.class)).as(request.toString()).hasSize(1);
                assertThat(verdict.all(Advice.class).filter(aid -> aid.kind() == Kind.AID))
                    .as(request.toString())
                    .hasSizeLessThanOrEqualTo(1);
              }
            });
    assertThat(understood.get()).isGreaterThan(requests().size());
  }

  /** The requests of all scenarios, each once. */
  private Collection<JsonNode> requests() {
    Map<JsonNode, JsonNode> requests = new LinkedHashMap<>();
    rules.scenarios().forEach(one -> requests.put(one.request(), one.request()));
    return requests.values();
  }

  private static RequestReading read(JsonNode request) {
    return ProjectWords.requests()
        .read(request.toString().getBytes(StandardCharsets.UTF_8), LocalDate.of(2026, 11, 21));
  }

  private Verdict verdict(Scenario scenario) {
    RequestReading reading = ScenarioTrial.read(ProjectRules.get(), scenario);
    assertThat(reading).as(scenario.name()).isInstanceOf(RequestReading.Understood.class);
    return Reasoner.reason(rules, ((RequestReading.Understood) reading).consultation());
  }
}
