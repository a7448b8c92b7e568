package nl.zinwijzer.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zinwijzer.ledger.DecisionIds;
import nl.zinwijzer.ledger.DecisionQuery;
import nl.zinwijzer.ledger.Feedback;
import nl.zinwijzer.ledger.Heading;
import nl.zinwijzer.ledger.OverrideReason;
import nl.zinwijzer.ledger.Scope;
import nl.zinwijzer.ledger.Showing;
import nl.zinwijzer.ledger.store.DecisionStore;
import nl.zinwijzer.ledger.store.FeedbackStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A professional hears everything once, and safety always. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuietTest {
  private static final String DEATH =
      "Pt zegt een plan te hebben om er een eind aan te maken en heeft pillen gespaard.";

  private final TestingCds service = TestingCds.with(Map.of());
  private String patient = "";

  @BeforeEach
  void nextPatient() {
    patient = Calls.patient();
  }

  @AfterAll
  void close() {
    service.close();
  }

  private JsonNode cards(String note) {
    return service.cards(Calls.draft(patient, note));
  }

  private Heading latest() {
    return service
        .get(DecisionStore.class)
        .search(DecisionQuery.newest(Scope.of(Scope.LOCAL), 1))
        .decisions()
        .get(0);
  }

  private void putsAside(JsonNode card, String reason) {
    ObjectNode body =
        Calls.resource(
            """
            {"feedback":[{"card":"%s","outcome":"overridden","outcomeTimestamp":"%s",
              "overrideReason":{"reason":{"code":"%s","system":"urn:zinwijzer:override-reason"}}}]}"""
                .formatted(card.get("uuid").asText(), service.clock.instant(), reason));
    assertThat(service.post(TestingCds.PATH + "/feedback", body).statusCode()).isEqualTo(200);
  }

  @Test
  void theSameIsNotRepeatedAndTheRecordSaysSo() {
    assertThat(cards(Calls.IMAGE)).hasSize(1);
    assertThat(latest().showing()).isEqualTo(Showing.SHOWN);

    assertThat(cards(Calls.IMAGE)).isEmpty();
    assertThat(latest().showing()).isEqualTo(Showing.REPEATED);
    assertThat(latest().showing().snoozed()).isTrue();
    assertThat(
            TestingCds.json(service.get("/decisions/" + latest().id() + "/explanation"))
                .get("card")
                .asText())
        .isEqualTo("repeated");

    service.clock.pass(Duration.ofDays(28));
    assertThat(cards(Calls.IMAGE)).hasSize(1);
  }

  @Test
  void aNewSignalIsShown() {
    assertThat(cards(Calls.IMAGE)).hasSize(1);
    assertThat(cards(Calls.IMAGE + " " + Calls.GRIEF)).hasSize(1);
    assertThat(cards(Calls.GRIEF)).isEmpty();
  }

  @Test
  void anotherPatientIsAnotherMatter() {
    assertThat(cards(Calls.IMAGE)).hasSize(1);
    assertThat(service.cards(Calls.draft(Calls.IMAGE))).hasSize(1);
  }

  @Test
  void theNativeDoorAnswersWhatItIsAsked() {
    assertThat(cards(Calls.IMAGE)).hasSize(1);
    ObjectNode request = Calls.resource("{\"professional\":{\"role\":\"huisarts\"}}");
    request.putObject("patient").put("reference", patient);
    request.putArray("texts").addObject().put("kind", "note").put("text", Calls.IMAGE);

    JsonNode answer = TestingCds.json(service.post("/advice", request));

    assertThat(answer.get("level").asText()).isEqualTo("attention");
    assertThat(latest().showing()).isEqualTo(Showing.TOLD);
  }

  @Test
  void notNowIsHonoured() {
    JsonNode card = cards(Calls.IMAGE).get(0);
    service.clock.pass(Duration.ofDays(27));
    putsAside(card, "not-now");

    service.clock.pass(Duration.ofDays(6));
    assertThat(cards(Calls.IMAGE)).isEmpty();
    assertThat(latest().showing()).isEqualTo(Showing.NOT_NOW);
    service.clock.pass(Duration.ofDays(1));
    assertThat(cards(Calls.IMAGE)).hasSize(1);
  }

  @Test
  void notForThisPatientIsHonouredUntilANewSignal() {
    putsAside(cards(Calls.IMAGE).get(0), "not-for-this-patient");

    service.clock.pass(Duration.ofDays(365));
    assertThat(cards(Calls.IMAGE)).isEmpty();
    assertThat(latest().showing()).isEqualTo(Showing.NOT_FOR_THIS_PATIENT);
    assertThat(cards(Calls.IMAGE + " " + Calls.GRIEF)).hasSize(1);
  }

  @Test
  void aReasonOfACardThatWasTakenUpSilencesNothing() {
    String card = cards(Calls.IMAGE).get(0).get("uuid").asText();
    service
        .get(FeedbackStore.class)
        .record(
            new Feedback(
                card,
                DecisionIds.of(UUID.fromString(card)),
                Feedback.FeedbackOutcome.ACCEPTED,
                List.of(OverrideReason.NOT_FOR_THIS_PATIENT.code()),
                List.of(),
                service.clock.instant()),
            Scope.LOCAL);

    service.clock.pass(Duration.ofDays(28));
    assertThat(cards(Calls.IMAGE)).hasSize(1);
  }

  @Test
  void safetyIsNeverSnoozed() {
    JsonNode card = cards(DEATH).get(0);
    assertThat(card.get("indicator").asText()).isEqualTo("critical");
    putsAside(card, "not-for-this-patient");
    putsAside(card, "not-now");

    assertThat(cards(DEATH)).hasSize(1);
    assertThat(cards(DEATH + " " + Calls.IMAGE)).hasSize(1);
  }

  @Test
  void withinAConsultationTheCardStays() {
    for (int typed = 0; typed < 3; typed++) {
      ObjectNode call = Calls.inEncounter(Calls.draft(patient, Calls.IMAGE), "enc-1");
      assertThat(service.cards(call)).hasSize(1);
    }
    ObjectNode next = Calls.inEncounter(Calls.draft(patient, Calls.IMAGE), "enc-2");
    assertThat(service.cards(next)).isEmpty();
  }

  @Test
  void supervisorsSeeWhatBecameOfCards() {
    service.clock.pass(Duration.ofDays(400));
    String day = service.clock.instant().toString().substring(0, 10);
    putsAside(cards(Calls.IMAGE).get(0), "not-now");
    cards(Calls.IMAGE);
    cards(Calls.ORDINARY);

    JsonNode figures =
        TestingCds.json(service.get("/supervision?from=" + day + "&until=" + day)).get("figures");

    assertThat(figures.toString())
        .isEqualTo(
            "{\"levels\":{\"attention\":2,\"none\":1},"
                + "\"cards\":{\"not_now\":1,\"shown\":1,\"silent\":1},"
                + "\"outcomes\":{\"overridden\":1},\"reasons\":{\"not_now\":1}}");
    assertThat(service.get("/supervision").statusCode()).isEqualTo(200);
    assertThat(service.get("/supervision?from=2099-11-22&until=2099-11-22").body())
        .contains("\"levels\":{}");
    assertThat(service.get("/supervision?until=gisteren").statusCode()).isEqualTo(400);
  }
}
