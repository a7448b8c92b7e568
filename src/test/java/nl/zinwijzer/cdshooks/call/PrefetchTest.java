package nl.zinwijzer.cdshooks.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.zinwijzer.cdshooks.Calls;
import nl.zinwijzer.cdshooks.FakeFhirServer;
import nl.zinwijzer.cdshooks.TestingCds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Absent, null, an error, a part, and all: what a client sends along and what is read for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrefetchTest {
  private static final ObjectNode FAILED =
      Calls.resource(
          """
          {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"exception",
           "diagnostics":"ik wil niet meer"}]}""");

  private FakeFhirServer fhir;
  private FakeFhirServer elsewhere;
  private TestingCds service;

  @BeforeAll
  void start() {
    fhir = new FakeFhirServer();
    elsewhere = new FakeFhirServer();
    service =
        TestingCds.with(
            Map.of(
                "zinwijzer.fhir-servers.allowed",
                List.of(fhir.base()),
                "zinwijzer.fhir-servers.time",
                "2s",
                "zinwijzer.fhir-servers.bytes",
                20_000,
                "zinwijzer.fhir-servers.pages",
                3));
  }

  @AfterAll
  void stop() {
    service.close();
    fhir.close();
    elsewhere.close();
  }

  private JsonNode account(ObjectNode call) {
    HttpResponse<String> answer = service.post(TestingCds.PATH, call);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String link = TestingCds.json(answer).at("/cards/0/links/0/url").asText();
    return TestingCds.json(service.get(link.substring(service.address("").length()))).get("origin");
  }

  private void assertNeeds(ObjectNode call, String key) {
    HttpResponse<String> answer = service.post(TestingCds.PATH, call);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(412);
    assertThat(answer.body()).contains("\"OperationOutcome\"", "prefetch." + key);
    assertThat(answer.body()).doesNotContain("ik wil niet meer", "token-of-the-call");
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient", "conditions"})
  void aRequiredPartThatIsAbsentAndCannotBeReadIsAPreconditionThatFailed(String key) {
    assertNeeds(Calls.without(Calls.draft(Calls.IMAGE), key), key);
    ObjectNode call = Calls.draft(Calls.IMAGE);
    call.remove("prefetch");
    assertNeeds(call, key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient", "conditions"})
  void anErrorIsNoData(String key) {
    assertNeeds(Calls.with(Calls.draft(Calls.IMAGE), key, FAILED), key);
  }

  @Test
  void nullMeansThatTheClientLookedAndThereIsNothing() {
    ObjectNode call = Calls.draft(Calls.IMAGE);
    Calls.with(Calls.with(call, "conditions", NullNode.instance), "patient", NullNode.instance);

    JsonNode account = account(call);

    assertThat(account.get("notReceived"))
        .extracting(JsonNode::asText)
        .doesNotContain("conditions", "patient")
        .contains("encounters");
  }

  @Test
  void aPartThatIsNotRequiredMayStayAwayAndIsSaidTo() {
    assertThat(account(Calls.draft(Calls.IMAGE)).get("notReceived")).hasSize(12);
    assertThat(service.cards(Calls.draft(Calls.IMAGE)).at("/0/detail").asText())
        .contains("Niet alles uit het dossier is ontvangen");
  }

  @Test
  void anErrorInAPartThatIsNotRequiredIsAPartThatWasNotReceived() {
    ObjectNode call = Calls.with(Calls.draft(Calls.IMAGE), "encounters", FAILED);

    assertThat(account(call).get("notReceived"))
        .extracting(JsonNode::asText)
        .contains("encounters");
  }

  @Test
  void aBundleWithANextPageIsPartialAndNoWholeAnswer() {
    ObjectNode partial = Calls.bundle();
    partial.withArray("link").addObject().put("relation", "next").put("url", "https://a.example");
    ObjectNode call = Calls.with(Calls.draft(Calls.IMAGE), "encounters", partial);

    JsonNode unmapped = account(call).get("unmapped");

    assertThat(unmapped).extracting(one -> one.get("reason").asText()).contains("incomplete");
  }

  @Test
  void whatWasNotSentIsReadWithTheTokenOfTheCall() {
    String patient = Calls.patient();
    fhir.on(
            "Patient/" + patient,
            "{\"resourceType\":\"Patient\",\"id\":\"%s\",\"birthDate\":\"1950-01-01\"}"
                .formatted(patient))
        .on("Condition?patient=" + patient, Calls.bundle().toString());
    ObjectNode call = Calls.from(Calls.draft(patient, Calls.IMAGE), fhir.base());
    call.remove("prefetch");

    JsonNode account = account(call);

    assertThat(account.get("notReceived"))
        .extracting(JsonNode::asText)
        .doesNotContain("patient", "conditions");
    assertThat(account.at("/origins").toString()).contains("/patient/");
    assertThat(fhir.asked()).contains("Patient/" + patient, "Condition?patient=" + patient);
    assertThat(fhir.tokens()).containsOnly("Bearer token-of-the-call");
  }

  @Test
  void whatWasSentIsNotReadAgain() {
    String patient = Calls.patient();

    service.cards(Calls.from(Calls.draft(patient, Calls.IMAGE), fhir.base()));

    assertThat(fhir.asked())
        .noneMatch(asked -> asked.equals("Patient/" + patient))
        .noneMatch(asked -> asked.equals("Condition?patient=" + patient))
        .anyMatch(asked -> asked.startsWith("Encounter?patient=" + patient));
  }

  @Test
  void pagesAreFollowedAndTogetherAreWhole() {
    String patient = Calls.patient();
    fhir.on(
            "Condition?patient=" + patient,
            next(Calls.condition(patient, "A04", "2026-01-01"), "?page=2-" + patient).toString())
        .on(
            "?page=2-" + patient,
            Calls.bundle(Calls.condition(patient, "P06", "2026-01-01")).toString());
    ObjectNode call = Calls.from(Calls.draft(patient, Calls.IMAGE), fhir.base());

    JsonNode account = account(Calls.without(call, "conditions"));

    assertThat(account.at("/origins").toString()).contains("/complaints/1/code");
    assertThat(account.get("unmapped"))
        .extracting(one -> one.get("reason").asText())
        .doesNotContain("incomplete");
  }

  @Test
  void whatHasMorePagesThanAreReadIsPartial() {
    String patient = Calls.patient();
    fhir.on(
        "Condition?patient=" + patient,
        next(Calls.condition(patient, "A04", "2026-01-01"), "?again=" + patient).toString());
    fhir.on(
        "?again=" + patient,
        next(Calls.condition(patient, "P06", "2026-01-01"), "?again=" + patient).toString());
    ObjectNode call = Calls.from(Calls.draft(patient, Calls.IMAGE), fhir.base());

    JsonNode account = account(Calls.without(call, "conditions"));

    assertThat(account.get("unmapped"))
        .extracting(one -> one.get("reason").asText())
        .contains("incomplete");
    assertThat(fhir.asked().stream().filter(one -> one.equals("?again=" + patient))).hasSize(2);
  }

  @Test
  void aNextPageElsewhereIsNotFollowed() {
    String patient = Calls.patient();
    ObjectNode page = Calls.bundle(Calls.condition(patient, "A04", "2026-01-01"));
    page.withArray("link").addObject().put("relation", "next").put("url", elsewhere.base() + "/x");
    fhir.on("Condition?patient=" + patient, page.toString());
    ObjectNode call = Calls.from(Calls.draft(patient, Calls.IMAGE), fhir.base());

    JsonNode account = account(Calls.without(call, "conditions"));

    assertThat(account.get("unmapped"))
        .extracting(one -> one.get("reason").asText())
        .contains("incomplete");
    assertThat(elsewhere.asked()).isEmpty();
  }

  @Test
  void aServerThatIsNotAllowedIsNeverContacted() {
    ObjectNode call = Calls.from(Calls.draft(Calls.IMAGE), elsewhere.base());
    call.remove("prefetch");

    assertNeeds(call, "patient");
    assertThat(elsewhere.asked()).isEmpty();
  }

  @Test
  void withoutATokenNothingIsRead() {
    int before = fhir.asked().size();
    ObjectNode call = Calls.draft(Calls.IMAGE);
    call.put("fhirServer", fhir.base()).remove("prefetch");

    assertNeeds(call, "patient");
    assertThat(fhir.asked()).hasSize(before);
  }

  @Test
  void aRedirectIsNotFollowed() {
    String patient = Calls.patient();
    fhir.on(
        "Patient/" + patient,
        exchange -> {
          exchange.getResponseHeaders().add("Location", elsewhere.base() + "/Patient/" + patient);
          FakeFhirServer.respond(exchange, 302, "");
        });

    assertNeeds(
        Calls.without(Calls.from(Calls.draft(patient, Calls.IMAGE), fhir.base()), "patient"),
        "patient");
    assertThat(elsewhere.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "ik wil niet meer",
        "{\"resourceType\":\"Observation\"}",
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[]}"
      })
  void anAnswerThatIsNotWhatWasAskedIsNoData(String body) {
    String patient = Calls.patient();
    fhir.on("Patient/" + patient, body);

    assertNeeds(
        Calls.without(Calls.from(Calls.draft(patient, Calls.IMAGE), fhir.base()), "patient"),
        "patient");
  }

  @Test
  void anAnswerThatIsTooLargeIsNoData() {
    String patient = Calls.patient();
    fhir.on(
        "Patient/" + patient,
        "{\"resourceType\":\"Patient\",\"language\":\"" + "x".repeat(20_000) + "\"}");

    assertNeeds(
        Calls.without(Calls.from(Calls.draft(patient, Calls.IMAGE), fhir.base()), "patient"),
        "patient");
  }

  @Test
  void aServerThatKeepsSilentDoesNotKeepTheProfessionalWaiting() {
    String patient = Calls.patient();
    fhir.on("Patient/" + patient, exchange -> fhir.hang(exchange));

    assertNeeds(
        Calls.without(Calls.from(Calls.draft(patient, Calls.IMAGE), fhir.base()), "patient"),
        "patient");
  }

  private ObjectNode next(ObjectNode resource, String query) {
    ObjectNode page = Calls.bundle(resource);
    page.withArray("link")
        .addObject()
        .put("relation", "next")
        .put("url", fhir.base() + "/" + query);
    return page;
  }
}
