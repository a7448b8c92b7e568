package nl.zinwijzer.cdshooks.fhir;

import static nl.zinwijzer.cdshooks.fhir.Fixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.rulebase.ProjectWords;
import nl.zinwijzer.rulebase.knowledge.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same consultation told through either door is the same consultation. */
class SameFactsTest {
  private final ConsultationReader reader = ProjectWords.requests();
  private final RecordMapper mapper = new RecordMapper();

  @ParameterizedTest
  @ValueSource(strings = {"r4", "stu3"})
  void aWholeConsultationInCodedResources(String version) {
    JsonNode record = Fixtures.read(version + "/consultation.json");
    ObjectNode request =
        mapper.map(ProjectWords.requests(), List.of(record), Fixtures.PATIENT, TODAY).request();
    ObjectNode told = (ObjectNode) Fixtures.read("native.json");
    request.set("professional", told.get("professional"));

    assertThat(consultation(request, TODAY)).isEqualTo(consultation(told, TODAY));
  }

  @Test
  void everyScenarioThroughTheForm() {
    List<Scenario> scenarios = ProjectRules.get().scenarios();
    assertThat(scenarios).hasSizeGreaterThan(60);
    assertThat(scenarios)
        .allSatisfy(
            scenario -> {
              JsonNode told = scenario.request();
              LocalDate today = LocalDate.parse(told.path("date").asText(TODAY.toString()));
              Mapped mapped =
                  mapper.map(ProjectWords.requests(), List.of(form(told)), Fixtures.PATIENT, today);
              assertThat(mapped.unmapped()).isEmpty();
              ObjectNode request = mapped.request();
              request.set("professional", told.get("professional"));
              assertThat(consultation(request, today)).isEqualTo(consultation(told, today));
            });
  }

  private Consultation consultation(JsonNode request, LocalDate today) {
    RequestReading reading =
        reader.read(request.toString().getBytes(StandardCharsets.UTF_8), today);
    assertThat(reading).isInstanceOf(RequestReading.Understood.class);
    return ((RequestReading.Understood) reading).consultation();
  }

  /** What a request tells, as the answers to the questionnaire. */
  private static JsonNode form(JsonNode request) {
    ObjectNode response =
        JsonNodeFactory.instance
            .objectNode()
            .put("resourceType", "QuestionnaireResponse")
            .put("questionnaire", ConsultationForm.QUESTIONNAIRE)
            .put("status", "completed");
    ArrayNode items = response.putArray("item");
    Stream.of(
            "contact",
            "patient",
            "wishes",
            "counselling",
            "safety",
            "complaints",
            "lifeEvents",
            "observations",
            "measurements",
            "texts")
        .forEach(part -> items(request.path(part), "/" + part, items));
    return response;
  }

  private static void items(JsonNode value, String pointer, ArrayNode items) {
    if (value.isObject()) {
      value
          .fields()
          .forEachRemaining(
              member -> items(member.getValue(), pointer + "/" + member.getKey(), items));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        items(value.get(i), pointer + "/" + i, items);
      }
    } else if (value.isNumber() || value.isTextual()) {
      items
          .addObject()
          .put("linkId", pointer)
          .putArray("answer")
          .addObject()
          .set(value.isNumber() ? "valueInteger" : "valueString", value);
    }
  }
}
