package nl.zinwijzer.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.zinwijzer.cdshooks.call.CdsCall;
import nl.zinwijzer.ledger.DecisionQuery;
import nl.zinwijzer.ledger.Scope;
import nl.zinwijzer.ledger.store.DecisionStore;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.rulebase.knowledge.Scenario;
import org.junit.jupiter.api.Test;

/** The same consultation through either door gets the same advice. */
class BothDoorsTest {
  private static final int FROM_SCENARIOS = 40;
  private static final int FROM_RECORDS = 20;
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
  private static final List<String> NOTES =
      List.of(
          Calls.IMAGE,
          Calls.GRIEF,
          Calls.ORDINARY,
          "Pt vraagt: 'Waar doe ik het allemaal nog voor?'",
          "Pt zegt: 'Wie ben ik nog zonder mijn werk?' Wil graag begeleiding.",
          "Moe, slaapt slecht. Partner is in augustus overleden.");
  private static final List<String> CODES = List.of("A04", "P06", "P17", "L03", "K86");

  private final TestingCds service = TestingCds.shared();

  /** What must be the same. */
  private record Advised(String level, Set<String> signals, Set<String> topics) {
    static Advised of(JsonNode answer) {
      Set<String> signals = new TreeSet<>(answer.at("/signals").findValuesAsText("signal"));
      Set<String> topics = new TreeSet<>();
      answer.get("topics").forEach(topic -> topics.add(topic.asText()));
      return new Advised(answer.get("level").asText(), signals, topics);
    }
  }

  private Advised asked(JsonNode request) {
    return Advised.of(TestingCds.json(service.post("/advice", request)));
  }

  private Advised called(JsonNode call) {
    service.cards(call);
    String id =
        service
            .get(DecisionStore.class)
            .search(DecisionQuery.newest(Scope.of(Scope.LOCAL), 1))
            .decisions()
            .get(0)
            .id();
    return Advised.of(TestingCds.json(service.get("/decisions/" + id)));
  }

  @Test
  void wholeConsultationsOfTheRuleBase() {
    List<Scenario> scenarios =
        ProjectRules.get().scenarios().stream()
            .filter(one -> one.file().contains("consult"))
            .filter(
                one -> one.request().path("date").asText(TODAY.toString()).equals(TODAY.toString()))
            .toList();
    assertThat(scenarios).hasSizeGreaterThan(FROM_SCENARIOS);
    List<Integer> places =
        new ArrayList<>(
            new Random(6)
                .ints(0, scenarios.size())
                .distinct()
                .limit(FROM_SCENARIOS)
                .boxed()
                .toList());
    Set<String> levels = new TreeSet<>();
    for (int place : places) {
      Scenario scenario = scenarios.get(place);
      ObjectNode call = Calls.view(Calls.patient());
      Calls.with(call, "patient", NullNode.instance);
      Calls.with(call, "questionnaires", Calls.bundle(form(scenario.request())));
      call.putObject("extension").set(CdsCall.PROFESSIONAL, scenario.request().get("professional"));

      Advised advised = called(call);

      assertThat(advised).as(scenario.name()).isEqualTo(asked(scenario.request()));
      levels.add(advised.level());
    }
    assertThat(levels).containsExactly("attention", "counselling", "none", "refer");
  }

  @Test
  void notesAndRecords() {
    Random random = new Random(6);
    Set<String> levels = new TreeSet<>();
    for (int i = 0; i < FROM_RECORDS; i++) {
      String patient = Calls.patient();
      String note = NOTES.get(i % NOTES.size());
      String code = CODES.get(random.nextInt(CODES.size()));
      LocalDate since = TODAY.minusWeeks(1 + random.nextInt(100));
      int contacts = random.nextInt(20);
      ObjectNode call = Calls.draft(patient, note);
      Calls.with(
          call, "conditions", Calls.bundle(Calls.condition(patient, code, since.toString())));
      Calls.with(call, "encounters", encounters(patient, code, contacts));

      Advised advised = called(call);

      assertThat(advised).as(note).isEqualTo(asked(request(note, code, since, contacts)));
      levels.add(advised.level());
    }
    assertThat(levels).contains("none", "attention");
  }

  private static ObjectNode encounters(String patient, String code, int number) {
    JsonNode[] encounters = new JsonNode[number];
    for (int i = 0; i < number; i++) {
      encounters[i] =
          Calls.resource(
              """
              {"resourceType":"Encounter","id":"e-%d","status":"finished",
               "class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},
               "subject":{"reference":"Patient/%s"},"period":{"start":"%s"},
               "reasonCode":[{"coding":[{"system":"http://hl7.org/fhir/sid/icpc-1-nl","code":"%s"}]}]}"""
                  .formatted(i, patient, TODAY.minusDays(7L * (i + 1)), code));
    }
    return Calls.bundle(encounters);
  }

  private static ObjectNode request(String note, String code, LocalDate since, int contacts) {
    ObjectNode request = TestingCds.JSON.createObjectNode();
    request.put("date", TODAY.toString());
    request.putObject("professional").put("role", "huisarts");
    request.putObject("patient").put("birthDate", "1972-03-01").put("sex", "female");
    ObjectNode complaint = request.putArray("complaints").addObject();
    complaint.put("code", code).put("since", since.toString());
    if (contacts > 0) {
      request.putObject("contact").put("contactsLast12Months", contacts);
      complaint.put("contacts", contacts);
    }
    request.putArray("texts").addObject().put("kind", "note").put("section", "S").put("text", note);
    return request;
  }

  /** What a request tells, as a response to the form for what only a professional can tell. */
  private static ObjectNode form(JsonNode request) {
    ObjectNode response =
        Calls.resource(
            """
            {"resourceType":"QuestionnaireResponse","status":"completed",
             "questionnaire":"urn:zinwijzer:questionnaire:consultation"}""");
    ArrayNode items = response.putArray("item");
    request
        .fields()
        .forEachRemaining(
            part -> {
              if (!Set.of("date", "professional").contains(part.getKey())) {
                items(part.getValue(), "/" + part.getKey(), items);
              }
            });
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
    } else if (!value.isNull()) {
      items
          .addObject()
          .put("linkId", pointer)
          .putArray("answer")
          .addObject()
          .set(value.isNumber() ? "valueInteger" : "valueString", value);
    }
  }
}
