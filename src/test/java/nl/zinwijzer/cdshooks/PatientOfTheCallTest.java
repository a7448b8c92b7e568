package nl.zinwijzer.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Advice is on the patient of the call: what is told of another neither counts nor hides it. */
class PatientOfTheCallTest {
  private static final String DEATH =
      "Pt zegt een plan te hebben om er een eind aan te maken en heeft pillen gespaard.";
  private static final String OTHER = "pt-other";

  private final TestingCds service = TestingCds.shared();

  private static ObjectNode person(String id) {
    return Calls.resource(
        """
        {"resourceType":"Patient","id":"%s","birthDate":"1972-03-01"}"""
            .formatted(id));
  }

  private void assertRefused(ObjectNode call, String place) {
    HttpResponse<String> dutch = service.post(TestingCds.PATH, call);
    HttpResponse<String> english = service.post(TestingCds.PATH, call, "Accept-Language", "en");

    assertThat(dutch.statusCode()).as(dutch.body()).isEqualTo(400);
    JsonNode issues = TestingCds.json(dutch).get("issue");
    assertThat(issues).hasSize(1);
    assertThat(issues.at("/0/code").asText()).isEqualTo("invariant");
    assertThat(issues.at("/0/expression/0").asText()).isEqualTo(place);
    assertThat(dutch.body()).contains("een andere patiënt").doesNotContain(OTHER, DEATH);
    assertThat(english.body()).contains("another patient").doesNotContain(OTHER, DEATH);
  }

  private void assertSafe(ObjectNode call) {
    assertThat(service.cards(call).at("/0/indicator").asText()).isEqualTo("critical");
  }

  @Test
  void aPatientWhoIsAnotherIsRefused() {
    assertRefused(Calls.with(Calls.draft(DEATH), "patient", person(OTHER)), "prefetch.patient");
  }

  @Test
  void aDraftOfAnotherIsRefused() {
    assertRefused(draftOf("Patient/" + OTHER), "context.draft");
    assertRefused(draftOf("https://fhir.example/r4/Patient/" + OTHER), "context.draft");
  }

  @Test
  void aDraftThatIsOfThePatientTooOrDoesNotTellIsTaken() {
    assertSafe(draftOf("urn:uuid:0b0d7ac5-6d7c-4d0b-9d3a-3f6a1c2b9e01"));
    ObjectNode both = Calls.draft(DEATH);
    ((ObjectNode) both.at("/context/draft"))
        .withArray("entry")
        .add(draftOf("Patient/" + OTHER).at("/context/draft/entry/0"));
    assertSafe(both);
  }

  private static ObjectNode draftOf(String subject) {
    ObjectNode call = Calls.draft(DEATH);
    for (JsonNode entry : call.at("/context/draft/entry")) {
      ((ObjectNode) entry.get("resource")).putObject("subject").put("reference", subject);
    }
    return call;
  }

  @Test
  void anAnswerWithOnlyAnotherIsRefused() {
    assertRefused(
        Calls.with(Calls.draft(DEATH), "patient", Calls.bundle(person(OTHER))), "prefetch.patient");
  }

  @Test
  void aPatientIdThatIsRefusedIsToldOnce() {
    ObjectNode call = Calls.draft(DEATH);
    ((ObjectNode) call.get("context")).put("patientId", "geen id");

    JsonNode outcome = TestingCds.json(service.post(TestingCds.PATH, call));

    assertThat(outcome.get("issue")).hasSize(1);
    assertThat(outcome.at("/issue/0/expression/0").asText()).isEqualTo("context.patientId");
  }

  @Test
  void aRelativeInADraftHidesNothing() {
    ObjectNode call = Calls.draft(DEATH);
    ((ObjectNode) call.at("/context/draft"))
        .withArray("entry")
        .insertObject(0)
        .set("resource", person(OTHER));

    assertSafe(call);
  }

  @Test
  void whatTheDraftTellsOfThePatientDoesNotStandInForTheRecord() {
    ObjectNode call = Calls.draft(Calls.IMAGE);
    ((ObjectNode) call.at("/context/draft"))
        .withArray("entry")
        .insertObject(0)
        .putObject("resource")
        .put("resourceType", "Patient")
        .put("id", call.at("/context/patientId").asText());

    JsonNode card = service.cards(call).get(0);
    String link = card.at("/links/0/url").asText();
    JsonNode account = TestingCds.json(service.get(link.substring(service.address("").length())));
    assertThat(account.at("/origin/origins").has("/patient/birthDate")).isTrue();
  }

  @Test
  void aPatientWithoutAnIdIsTakenForThePatient() {
    ObjectNode anonymous = person(OTHER);
    anonymous.remove("id");

    assertSafe(Calls.with(Calls.draft(DEATH), "patient", anonymous));
    assertSafe(Calls.with(Calls.draft(DEATH), "patient", Calls.bundle(anonymous)));
  }

  @Test
  void anAnswerWithoutAnybodyOrWithOthersTooIsTaken() {
    ObjectNode call = Calls.draft(DEATH);
    String patient = call.at("/context/patientId").asText();

    assertSafe(Calls.with(call, "patient", Calls.bundle(person(OTHER), person(patient))));
    assertSafe(Calls.with(call, "patient", Calls.bundle()));
    assertSafe(Calls.with(call, "patient", NullNode.instance));
  }
}
