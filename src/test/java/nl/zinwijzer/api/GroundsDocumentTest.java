package nl.zinwijzer.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.reasoning.Step;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.knowledge.Scenario;
import nl.zinwijzer.workshop.ScenarioTrial;
import org.junit.jupiter.api.Test;

/** Every ground of an explanation is a field that the contract has, sent or left out. */
class GroundsDocumentTest {
  private final ApiDocument document = ApiDocument.read();
  private final RuleBase rules = ProjectRules.get();

  @Test
  void everyGroundStandsInTheContract() {
    Set<String> unknown = new TreeSet<>();
    for (Scenario scenario : rules.scenarios()) {
      if (ScenarioTrial.read(ProjectRules.get(), scenario)
          instanceof RequestReading.Understood understood) {
        for (Step step : Reasoner.reason(rules, understood.consultation()).trail()) {
          step.because().stream()
              .filter(ground -> ground.startsWith("/"))
              .map(ground -> ground.replaceFirst("#.*", ""))
              .filter(ground -> !stands(ground))
              .map(ground -> step.derivation().rule().id() + " " + ground)
              .forEach(unknown::add);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  private boolean stands(String pointer) {
    JsonNode schema = document.at("/components/schemas/Consultation");
    for (String part : pointer.substring(1).split("/", -1)) {
      JsonNode whole = open(schema);
      schema = whole.has("items") ? whole.get("items") : whole.path("properties").path(part);
      if (schema.isMissingNode()) {
        return false;
      }
    }
    return true;
  }

  /** The schema itself, behind references and "or null". */
  private JsonNode open(JsonNode schema) {
    JsonNode whole = document.resolved(schema);
    for (JsonNode one : whole.path("anyOf")) {
      if (!one.path("type").asText().equals("null")) {
        return document.resolved(one);
      }
    }
    return whole;
  }
}
