package nl.zinwijzer.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Hold;
import nl.zinwijzer.advice.Outcome;
import nl.zinwijzer.consultation.ConsultationReader;
import nl.zinwijzer.consultation.Reading;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.Finding;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.Scenario;
import org.junit.jupiter.api.Test;

/** The project's rules do what their scenarios say. */
class ScenariosTest {
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

  /** Taking any one fact away gives a defined answer or a refusal, never a failure. */
  @Test
  void everyScenarioBearsTheLossOfAnyFact() {
    ConsultationReader reader = new ConsultationReader();
    for (Scenario scenario : rules.examples()) {
      for (JsonNode request : withOneLess(scenario.request())) {
        Reading reading =
            reader.read(
                request.toString().getBytes(StandardCharsets.UTF_8), LocalDate.of(2026, 11, 21));
        if (reading instanceof Reading.Understood understood) {
          assertThat(Reasoner.reason(rules, understood.consultation()).all(Outcome.class))
              .as(scenario.name())
              .hasSize(1);
        }
      }
    }
  }

  private Verdict verdict(Scenario scenario) {
    Reading reading = ScenarioTrial.read(scenario);
    assertThat(reading).as(scenario.name()).isInstanceOf(Reading.Understood.class);
    return Reasoner.reason(rules, ((Reading.Understood) reading).consultation());
  }

  private static List<JsonNode> withOneLess(JsonNode request) {
    List<JsonNode> all = new ArrayList<>();
    for (String pointer : pointers(request, "").toList()) {
      JsonNode copy = request.deepCopy();
      int last = pointer.lastIndexOf('/');
      JsonNode parent = copy.at(pointer.substring(0, last));
      String name = pointer.substring(last + 1);
      if (parent instanceof ObjectNode object) {
        object.remove(name);
      } else {
        ((ArrayNode) parent).remove(Integer.parseInt(name));
      }
      all.add(copy);
    }
    return all;
  }

  private static Stream<String> pointers(JsonNode node, String pointer) {
    Stream<String> own = pointer.isEmpty() ? Stream.empty() : Stream.of(pointer);
    if (node instanceof ObjectNode object) {
      return Stream.concat(
          own,
          object.properties().stream()
              .flatMap(member -> pointers(member.getValue(), pointer + "/" + member.getKey())));
    }
    Stream<String> items = Stream.empty();
    for (int index = 0; index < (node.isArray() ? node.size() : 0); index++) {
      items = Stream.concat(items, pointers(node.get(index), pointer + "/" + index));
    }
    return Stream.concat(own, items);
  }
}
