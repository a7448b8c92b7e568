package nl.zinwijzer.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zinwijzer.ledger.DecisionIds;
import nl.zinwijzer.ledger.Feedback;
import nl.zinwijzer.ledger.Scope;
import nl.zinwijzer.ledger.store.FeedbackStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients tell of cards. */
class FeedbackTest {
  private static final String PATH = TestingCds.PATH + "/feedback";
  private static final String SECRET = "ik wil niet meer";

  private final TestingCds service = TestingCds.shared();

  private String shown() {
    return service.cards(Calls.draft(Calls.IMAGE)).at("/0/uuid").asText();
  }

  private static ObjectNode of(ObjectNode... entries) {
    ObjectNode body = TestingCds.JSON.createObjectNode();
    ArrayNode feedback = body.putArray("feedback");
    for (ObjectNode entry : entries) {
      feedback.add(entry);
    }
    return body;
  }

  private static ObjectNode accepted(String card, String at) {
    return accepted(card, UUID.randomUUID().toString(), at);
  }

  private static ObjectNode accepted(String card, String suggestion, String at) {
    return Calls.resource(
        """
        {"card":"%s","outcome":"accepted","acceptedSuggestions":[{"id":"%s"}],
         "outcomeTimestamp":"%s"}"""
            .formatted(card, suggestion, at));
  }

  private static ObjectNode overridden(String card, String reason, String at) {
    return Calls.resource(
        """
        {"card":"%s","outcome":"overridden","overrideReason":{
           "reason":{"code":"%s","system":"urn:zinwijzer:override-reason"},
           "userComment":"ik wil niet meer"},
         "outcomeTimestamp":"%s"}"""
            .formatted(card, reason, at));
  }

  private List<Feedback> kept(String card) {
    return service.get(FeedbackStore.class).on(DecisionIds.of(UUID.fromString(card)));
  }

  @Test
  void isTiedToTheDecisionOfTheCard() {
    String card = shown();

    HttpResponse<String> answer =
        service.post(PATH, of(overridden(card, "not-now", "2026-11-21T08:00:00Z")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(kept(card))
        .containsExactly(
            new Feedback(
                card,
                DecisionIds.of(UUID.fromString(card)),
                Feedback.FeedbackOutcome.OVERRIDDEN,
                List.of("not_now"),
                List.of(),
                Instant.parse("2026-11-21T08:00:00Z")));
  }

  @Test
  void mayComeAgainAndInAnyOrder() {
    String card = shown();
    ObjectNode first = overridden(card, "already-done", "2026-11-21T08:00:00+01:00");
    ObjectNode second = accepted(card, "2026-11-21T08:30:00+01:00");

    for (ObjectNode body : List.of(of(second, first), of(first), of(second), of(first, first))) {
      assertThat(service.post(PATH, body).statusCode()).isEqualTo(200);
    }

    assertThat(kept(card))
        .extracting(Feedback::outcome)
        .containsExactly(Feedback.FeedbackOutcome.ACCEPTED);
  }

  @Test
  void theSuggestionThatWasTakenOverIsKept() {
    JsonNode shown = service.cards(Calls.draft(Calls.IMAGE)).get(0);
    String card = shown.get("uuid").asText();
    String suggestion = shown.at("/suggestions/0/uuid").asText();

    service.post(PATH, of(accepted(card, suggestion, "2026-11-21T08:00:00Z")));
    assertThat(kept(card).get(0).accepted()).containsExactly(suggestion);
    assertThat(TestingCds.json(service.get(explanation(card))).at("/feedback/0"))
        .isEqualTo(
            TestingCds.json(
                """
                {"outcome":"accepted","reasons":[],"accepted":["%s"],
                 "at":"2026-11-21T08:00:00Z"}"""
                    .formatted(suggestion)));

    service.post(PATH, of(overridden(card, "not-now", "2026-11-21T09:00:00Z")));
    assertThat(kept(card).get(0).accepted()).isEmpty();
  }

  @Test
  void whatIsNoSuggestionOfOursIsNotKept() {
    String card = shown();

    assertThat(service.post(PATH, of(accepted(card, SECRET, "2026-11-21T08:00:00Z"))).statusCode())
        .isEqualTo(200);
    assertThat(kept(card).get(0).accepted()).isEmpty();
  }

  private static String explanation(String card) {
    return "/decisions/" + DecisionIds.of(UUID.fromString(card)) + "/explanation";
  }

  @Test
  void onSeveralCardsMayComeTogether() {
    String one = shown();
    String other = shown();

    service.post(
        PATH,
        of(
            accepted(one, "2026-11-21T08:00:00Z"),
            overridden(other, "not-for-this-patient", "2026-11-21T08:00:00Z")));

    assertThat(kept(one)).hasSize(1);
    assertThat(kept(other).get(0).reasons()).containsExactly("not_for_this_patient");
  }

  @Test
  void aCardThatIsNotTheClientsIsNotFoundAndTheOthersAreKept() {
    String card = shown();

    HttpResponse<String> answer =
        service.post(
            PATH,
            of(
                accepted(UUID.randomUUID().toString(), "2026-11-21T08:00:00Z"),
                accepted(card, "2026-11-21T08:00:00Z")));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(TestingCds.json(answer).at("/issue/0/expression/0").asText())
        .isEqualTo("feedback[0].card");
    assertThat(kept(card)).hasSize(1);
  }

  @Test
  void aReasonOfAnotherSystemIsKeptAsAnotherReason() {
    String card = shown();
    ObjectNode entry = overridden(card, SECRET, "2026-11-21T08:00:00Z");
    ((ObjectNode) entry.at("/overrideReason/reason")).put("system", "https://example.org");

    assertThat(service.post(PATH, of(entry)).statusCode()).isEqualTo(200);
    assertThat(kept(card).get(0).reasons()).containsExactly("other");
  }

  @Test
  void aReasonIsNotRequired() {
    String card = shown();
    ObjectNode entry = overridden(card, "not-now", "2026-11-21T08:00:00Z");
    entry.remove("overrideReason");

    assertThat(service.post(PATH, of(entry)).statusCode()).isEqualTo(200);
    assertThat(kept(card).get(0).reasons()).isEmpty();
  }

  @Test
  void aReasonIsKeptOnlyWhenTheCardWasPutAside() {
    String card = shown();
    ObjectNode entry = overridden(card, "not-for-this-patient", "2026-11-21T08:00:00Z");
    entry.put("outcome", "accepted");

    assertThat(service.post(PATH, of(entry)).statusCode()).isEqualTo(200);
    assertThat(kept(card).get(0).outcome()).isEqualTo(Feedback.FeedbackOutcome.ACCEPTED);
    assertThat(kept(card).get(0).reasons()).isEmpty();
  }

  @Test
  void whatIsDatedLaterThanNowCountsAsNow() {
    String card = shown();

    service.post(PATH, of(overridden(card, "not-now", "2126-11-21T08:00:00Z")));

    assertThat(kept(card).get(0).at()).isEqualTo(service.clock.instant());
  }

  @Test
  void theCommentOfAUserIsNowhere() {
    String card = shown();
    service.post(PATH, of(overridden(card, "not-now", "2026-11-21T08:00:00Z")));

    assertThat(kept(card).toString()).doesNotContain(SECRET);
    assertThat(service.get("/supervision").body()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "feedback|7",
        "feedback|[]",
        "feedback|[7]",
        "feedback/0/card|\"ik wil niet meer\"",
        "feedback/0/card|null",
        "feedback/0/outcome|\"ignored\"",
        "feedback/0/outcome|null",
        "feedback/0/outcomeTimestamp|\"gisteren\"",
        "feedback/0/outcomeTimestamp|\"2026-11-21\"",
        "feedback/0/outcomeTimestamp|\"1999-12-31T23:59:59Z\"",
        "feedback/0/outcomeTimestamp|\"-999999999-01-01T00:00:00Z\"",
        "feedback/0/acceptedSuggestions|{}",
        "feedback/0/acceptedSuggestions|[{}]",
        "feedback/0/overrideReason|\"ik wil niet meer\"",
        "feedback/0/overrideReason|{\"reason\":\"ik wil niet meer\"}",
        "feedback/0/overrideReason|{\"reason\":{}}"
      })
  void whatIsMistypedIsRefusedAndNothingIsKept(String member, String value) {
    String card = shown();
    ObjectNode body = of(overridden(card, "not-now", "2026-11-21T08:00:00Z"));
    String[] path = member.split("/");
    JsonNode parent = path.length == 1 ? body : body.at("/feedback/0");
    ((ObjectNode) parent).set(path[path.length - 1], TestingCds.json(value));

    HttpResponse<String> answer = service.post(PATH, body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("OperationOutcome").doesNotContain(SECRET, "gisteren");
    assertThat(kept(card)).isEmpty();
  }

  @Test
  void anotherClientHasNoSuchCard() {
    String card = shown();
    Feedback feedback =
        new Feedback(
            card,
            DecisionIds.of(UUID.fromString(card)),
            Feedback.FeedbackOutcome.ACCEPTED,
            List.of(),
            List.of(),
            Instant.parse("2026-11-21T08:00:00Z"));

    assertThat(service.get(FeedbackStore.class).record(feedback, "another")).isFalse();
    assertThat(service.get(FeedbackStore.class).record(feedback, Scope.LOCAL)).isTrue();
  }
}
