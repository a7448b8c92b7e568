package nl.zinwijzer.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a card holds. */
class CardTest {
  private static final String PLAN =
      "Pt zegt een plan te hebben om er een eind aan te maken en heeft pillen gespaard.";
  private static final String STUCK =
      "Pt vraagt: 'Waar doe ik het allemaal nog voor?' Wil graag met een geestelijk verzorger praten.";

  /** Notes that each lead to another card. */
  static final List<String> NOTES = List.of(Calls.IMAGE, Calls.GRIEF, PLAN, STUCK);

  private final TestingCds service = TestingCds.shared();

  private JsonNode card(String note) {
    JsonNode cards = service.cards(Calls.draft(note));
    assertThat(cards).hasSize(1);
    return cards.get(0);
  }

  @ParameterizedTest
  @FieldSource("NOTES")
  void isOneCardWithoutSystemActionsAndNothingEmpty(String note) {
    JsonNode answer = TestingCds.json(service.post(TestingCds.PATH, Calls.draft(note)));

    assertThat(answer.fieldNames()).toIterable().containsExactly("cards");
    assertThat(answer.get("cards")).hasSize(1);
    NothingEmpty.assertIn(answer);
  }

  /** A note that cannot be taken as it stands may hold danger all the same. */
  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\ud800", "LONG"})
  void dangerIsHeardInANoteThatIsNotWhole(String rest) {
    String note = PLAN + " " + (rest.equals("LONG") ? "Pt vertelt. ".repeat(6_000) : rest);

    assertThat(card(note).get("summary").asText()).isEqualTo(card(PLAN).get("summary").asText());
  }

  @Test
  void nothingToSayIsAnEmptyList() {
    assertThat(service.cards(Calls.draft(Calls.ORDINARY))).isEmpty();
    assertThat(service.cards(Calls.view(Calls.patient()))).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("NOTES")
  void theSummaryIsOneShortLineThatNamesTheTrigger(String note) {
    String summary = card(note).get("summary").asText();

    assertThat(summary).isNotBlank().hasSizeLessThan(140).doesNotContain("\n", "{", "}");
    String quote = summary.replaceAll(".*“(.*?)…?”.*", "$1");
    assertThat(note).contains(quote);
  }

  @ParameterizedTest
  @FieldSource("NOTES")
  void theUuidIsAUuidOfItsOwn(String note) {
    String first = card(note).get("uuid").asText();
    String second = card(note).get("uuid").asText();

    assertThat(UUID.fromString(first)).hasToString(first);
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void theIndicatorFollowsTheDanger() {
    assertThat(card(Calls.IMAGE).get("indicator").asText()).isEqualTo("info");
    assertThat(card(STUCK).get("indicator").asText()).isEqualTo("warning");
    assertThat(card(PLAN).get("indicator").asText()).isEqualTo("critical");
  }

  @ParameterizedTest
  @FieldSource("NOTES")
  void theDetailIsMarkdownWithoutHtml(String note) {
    String detail = card(note).get("detail").asText();

    assertThat(detail)
        .contains("**")
        .doesNotContain("<")
        .doesNotContainPattern("&(?!amp;|lt;|gt;)");
  }

  @ParameterizedTest
  @FieldSource("NOTES")
  void theSourceHasALabelATopicAndNoDrillDown(String note) {
    JsonNode source = card(note).get("source");

    assertThat(source.get("label").isTextual()).isTrue();
    assertThat(source.get("label").asText()).isNotBlank();
    assertThat(source.has("icon")).isFalse();
    assertCoding(source.get("topic"));
    if (source.has("url")) {
      assertThat(URI.create(source.get("url").asText()).isAbsolute()).isTrue();
      assertThat(source.get("url").asText()).doesNotContain("/decisions/");
    }
  }

  @ParameterizedTest
  @FieldSource("NOTES")
  void theLinkLeadsToTheExplanation(String note) {
    JsonNode links = card(note).get("links");

    assertThat(links).hasSize(1);
    JsonNode link = links.get(0);
    assertThat(link.get("label").asText()).isEqualTo("Waarom dit advies?");
    assertThat(link.get("type").asText()).isEqualTo("absolute");
    assertThat(link.has("appContext")).isFalse();
    String url = link.get("url").asText();
    assertThat(url).startsWith(service.address("/decisions/"));
    JsonNode explanation =
        TestingCds.json(service.get(url.substring(service.address("").length())));
    assertThat(explanation.get("steps")).isNotEmpty();
    assertThat(explanation.at("/origin/hook").asText())
        .isEqualTo("nl.zinwijzer.consultation-note-draft");
  }

  @ParameterizedTest
  @FieldSource("NOTES")
  void suggestionsCreateWholeResourcesOfWhichOneCanBeChosen(String note) {
    JsonNode card = card(note);

    assertThat(card.get("selectionBehavior").asText()).isEqualTo("at-most-one");
    Set<String> ids = new HashSet<>();
    for (JsonNode suggestion : card.get("suggestions")) {
      assertThat(suggestion.get("label").asText()).isNotBlank();
      assertThat(ids.add(suggestion.get("uuid").asText())).isTrue();
      assertThat(suggestion.has("isRecommended")).isFalse();
      assertThat(suggestion.get("actions").isArray()).isTrue();
      assertThat(suggestion.get("actions")).hasSize(1);
      JsonNode action = suggestion.at("/actions/0");
      assertThat(action.get("type").asText()).isEqualTo("create");
      assertThat(action.get("description").asText()).isNotBlank();
      assertThat(action.has("resourceId")).isFalse();
      JsonNode resource = action.get("resource");
      assertThat(resource.get("resourceType").asText()).isIn("ServiceRequest", "Observation");
      assertThat(resource.get("status").asText()).isIn("draft", "preliminary");
      assertThat(resource.has("id")).isFalse();
      assertThat(resource.at("/subject/reference").asText()).startsWith("Patient/pt-");
      assertThat(resource.at("/code/coding")).hasSize(1);
    }
  }

  @Test
  void aReferralIsADraftThatNamesThePartner() {
    List<JsonNode> requests = new ArrayList<>();
    for (JsonNode suggestion : card(STUCK).get("suggestions")) {
      JsonNode resource = suggestion.at("/actions/0/resource");
      if (resource.get("resourceType").asText().equals("ServiceRequest")) {
        requests.add(resource);
      }
    }

    assertThat(requests).isNotEmpty();
    assertThat(requests)
        .allSatisfy(
            request -> {
              assertThat(request.get("intent").asText()).isEqualTo("proposal");
              assertThat(request.at("/code/text").asText()).isNotBlank();
              assertThat(request.at("/code/coding/0/system").asText())
                  .isEqualTo("urn:zinwijzer:partner");
            });
  }

  @Test
  void resourcesNameTheEncounterWhenItIsTold() {
    ObjectNode call = Calls.inEncounter(Calls.draft(Calls.IMAGE), "enc-1");

    assertThat(service.cards(call).at("/0/suggestions/0/actions/0/resource/encounter/reference"))
        .hasToString("\"Encounter/enc-1\"");
    assertThat(card(Calls.IMAGE).at("/suggestions/0/actions/0/resource").has("encounter"))
        .isFalse();
  }

  @ParameterizedTest
  @FieldSource("NOTES")
  void everyOverrideReasonHasCodeSystemAndWords(String note) {
    JsonNode reasons = card(note).get("overrideReasons");

    assertThat(reasons).isNotEmpty();
    for (JsonNode reason : reasons) {
      assertCoding(reason);
      assertThat(reason.get("system").asText()).isEqualTo("urn:zinwijzer:override-reason");
    }
  }

  @Test
  void whatIsNotSafetyCanBePutOff() {
    assertThat(codes(card(Calls.IMAGE)))
        .containsExactly("not-now", "not-for-this-patient", "already-done", "not-agreed", "other");
    assertThat(codes(card(PLAN))).containsExactly("already-done", "not-agreed", "other");
  }

  @Test
  void aCardIsInTheLanguageOfTheCaller() {
    JsonNode card = service.cards(Calls.draft(Calls.IMAGE), "Accept-Language", "en").get(0);

    assertThat(card.at("/links/0/label").asText()).isEqualTo("Why this advice?");
    assertThat(card.get("summary").asText()).doesNotContain("Maak");
  }

  @Test
  void theLightFormIsNoCard() {
    ObjectNode call = Calls.view(Calls.patient());
    String patient = call.at("/context/patientId").asText();
    Calls.with(call, "conditions", Calls.bundle(Calls.condition(patient, "P17", "2020-01-01")));

    assertThat(service.cards(call)).isEmpty();
  }

  private static List<String> codes(JsonNode card) {
    return card.get("overrideReasons").findValuesAsText("code");
  }

  private static void assertCoding(JsonNode coding) {
    for (String member : List.of("code", "system", "display")) {
      assertThat(coding.get(member).isTextual()).as(member).isTrue();
      assertThat(coding.get(member).asText()).isNotBlank();
    }
  }
}
