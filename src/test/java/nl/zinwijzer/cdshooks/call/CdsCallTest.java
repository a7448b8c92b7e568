package nl.zinwijzer.cdshooks.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zinwijzer.WithoutRules;
import nl.zinwijzer.cdshooks.Calls;
import nl.zinwijzer.cdshooks.TestingCds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call must be, and what is answered when it is not. */
class CdsCallTest {
  private static final String SECRET = "ik wil niet meer";

  private final TestingCds service = TestingCds.shared();

  @Test
  void aProperCallIsAnsweredWithCards() {
    HttpResponse<String> answer = service.post(TestingCds.PATH, Calls.draft(Calls.ORDINARY));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.body()).isEqualTo("{\"cards\":[]}");
  }

  @Test
  void membersThatNobodyKnowsAreTolerated() {
    ObjectNode call = Calls.draft(Calls.IMAGE);
    call.put("unheardOf", 1).putObject("extension").put("org.example.more", true);
    ((ObjectNode) call.get("context")).put("unheardOf", true);
    ((ObjectNode) call.get("prefetch")).put("unheardOf", true);

    assertThat(service.cards(call)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hook", "hookInstance", "context", "context/userId", "context/patientId"})
  void whatIsRequiredMayNotBeLeftOutNorNull(String member) {
    for (boolean isNull : new boolean[] {true, false}) {
      ObjectNode call = Calls.draft(Calls.IMAGE);
      String name = member.substring(member.indexOf('/') + 1);
      ObjectNode parent = member.contains("/") ? (ObjectNode) call.get("context") : call;
      if (isNull) {
        parent.putNull(name);
      } else {
        parent.remove(name);
      }

      assertRefused(service.post(TestingCds.PATH, call), 400, "required", member.replace('/', '.'));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hook|12",
        "hook|\"ik wil niet meer\"",
        "hookInstance|\"ik wil niet meer\"",
        "context|\"ik wil niet meer\"",
        "context/userId|\"ik wil niet meer\"",
        "context/userId|7",
        "context/patientId|\"../../ik wil niet meer\"",
        "context/patientId|{}",
        "context/patientId|\".\"",
        "context/patientId|\"..\"",
        "context/encounterId|\"..\"",
        "context/encounterId|\"ik wil niet meer\"",
        "context/draft|\"ik wil niet meer\"",
        "context/draft|{\"resourceType\":\"Patient\"}",
        "fhirServer|\"ik wil niet meer\"",
        "fhirServer|\"file:///etc/passwd\"",
        "prefetch|\"ik wil niet meer\"",
        "prefetch/patient|\"ik wil niet meer\"",
        "prefetch/patient|{\"id\":\"ik wil niet meer\"}",
        "prefetch/patient|{\"resourceType\":\"Observation\"}",
        "extension|\"ik wil niet meer\"",
      })
  void whatIsMistypedIsRefusedWithItsPlaceAndNothingElse(String member, String value) {
    ObjectNode call = Calls.draft(Calls.IMAGE);
    String[] path = member.split("/");
    ObjectNode parent = path.length > 1 ? (ObjectNode) call.get(path[0]) : call;
    parent.set(path[path.length - 1], TestingCds.json(value));

    assertRefused(service.post(TestingCds.PATH, call), 400, null, member.replace('/', '.'));
  }

  @Test
  void aHookOfAnotherServiceIsRefused() {
    ObjectNode call = Calls.draft(Calls.IMAGE);
    call.put("hook", "order-sign");

    assertRefused(service.post(TestingCds.PATH, call), 400, "not-supported", "hook");
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    ObjectNode call = Calls.draft(Calls.IMAGE);
    call.remove("hookInstance");
    ((ObjectNode) call.get("context")).remove("userId");
    call.put("fhirServer", "nowhere");

    JsonNode outcome = TestingCds.json(service.post(TestingCds.PATH, call));

    assertThat(outcome.at("/issue").findValuesAsText("expression")).hasSize(3);
  }

  @Test
  void aTokenNeedsAServerAndAllItsMembers() {
    ObjectNode call = Calls.from(Calls.draft(Calls.IMAGE), "https://fhir.example.org");
    call.remove("fhirServer");
    assertRefused(service.post(TestingCds.PATH, call), 400, "invariant", "fhirServer");

    for (String member : List.of("access_token", "token_type", "expires_in", "scope", "subject")) {
      ObjectNode lacking = Calls.from(Calls.draft(Calls.IMAGE), "https://fhir.example.org");
      ((ObjectNode) lacking.get("fhirAuthorization")).remove(member);
      assertRefused(
          service.post(TestingCds.PATH, lacking), 400, "required", "fhirAuthorization." + member);
    }
    for (String token : List.of("a\\r\\nX-Other: 1", "a b", "é")) {
      ObjectNode wrong = Calls.from(Calls.draft(Calls.IMAGE), "https://fhir.example.org");
      ((ObjectNode) wrong.get("fhirAuthorization"))
          .set("access_token", TestingCds.json("\"" + token + "\""));
      assertRefused(
          service.post(TestingCds.PATH, wrong), 400, "value", "fhirAuthorization.access_token");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"ik wil niet meer\"",
        "{\"hook\":\"ik wil niet meer",
        "{\"hook\":1,\"hook\":2}",
        "{} {}"
      })
  void whatIsNotOneJsonObjectIsRefused(String body) {
    assertRefused(service.post(TestingCds.PATH, body), 400, "structure", null);
  }

  @Test
  void jsonThatIsTooDeepIsRefused() {
    String deep = "{\"context\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";

    assertRefused(service.post(TestingCds.PATH, deep), 400, "structure", null);
  }

  @Test
  void aServiceThatIsNotThereIsNotFoundWhateverIsSent() {
    assertRefused(service.post("/cds-services/other", "{"), 404, "not-found", null);
    assertRefused(service.post("/cds-services/other/feedback", "{"), 404, "not-found", null);
    assertRefused(service.get("/cds-services/zinwijzer/other"), 404, "not-found", null);
  }

  @Test
  void anotherMethodIsNotAllowed() {
    assertRefused(service.get(TestingCds.PATH), 405, "not-supported", null);
    assertRefused(service.post("/cds-services", "{}"), 405, "not-supported", null);
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    assertRefused(service.post(TestingCds.PATH, " ".repeat(262_145)), 413, "too-long", null);
  }

  @Test
  void whatIsNotSentAsJsonIsRefused() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service.address(TestingCds.PATH)))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(SECRET));

    assertRefused(service.send(request), 415, "not-supported", null);
  }

  @Test
  void withoutRulesThereIsNoAdvice() {
    try (TestingCds without = TestingCds.with(Map.of(WithoutRules.PROPERTY, true))) {
      HttpResponse<String> answer = without.post(TestingCds.PATH, Calls.draft(Calls.IMAGE));

      assertRefused(answer, 503, "transient", null);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void errorsAreToldInTheLanguageOfTheCaller() {
    HttpResponse<String> dutch = service.post(TestingCds.PATH, "{}");
    HttpResponse<String> english = service.post(TestingCds.PATH, "{}", "Accept-Language", "en");

    assertThat(dutch.headers().firstValue("Content-Language")).hasValue("nl");
    assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
    assertThat(english.body()).contains("required").doesNotContain("verplicht");
    assertThat(dutch.body()).contains("verplicht");
  }

  @Test
  void aCitizenServiceNumberIsNoPatientId() {
    HttpResponse<String> answer =
        service.post(TestingCds.PATH, Calls.draft("111222333", Calls.IMAGE));

    assertRefused(answer, 422, "business-rule", "context.patientId");
    assertThat(answer.body()).doesNotContain("111222333");
  }

  @Test
  void whoAsksMayBeToldAndIsChecked() {
    ObjectNode call = Calls.draft(Calls.IMAGE);
    ObjectNode professional = call.putObject("extension").putObject(CdsCall.PROFESSIONAL);
    professional.put("role", "poh_ggz");
    assertThat(service.cards(call)).hasSize(1);

    professional.put("role", "huisars");
    assertRefused(
        service.post(TestingCds.PATH, call),
        422,
        "business-rule",
        "extension['nl.zinwijzer.professional'].role");
  }

  @Test
  void nobodyRepeatsWhatWasSent() {
    List<String> bodies = new ArrayList<>();
    for (String place : List.of("/hook", "/hookInstance", "/context/userId")) {
      ObjectNode call = Calls.draft(SECRET);
      ((ObjectNode) call.at(place.substring(0, place.lastIndexOf('/'))))
          .put(place.substring(place.lastIndexOf('/') + 1), SECRET);
      bodies.add(service.post(TestingCds.PATH, call).body());
    }

    assertThat(bodies).noneMatch(body -> body.contains(SECRET));
  }

  private static void assertRefused(
      HttpResponse<String> answer, int status, @Nullable String code, @Nullable String place) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/fhir+json"));
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.body()).doesNotContain(SECRET, "passwd", "Exception");
    JsonNode outcome = TestingCds.json(answer);
    assertThat(outcome.get("resourceType").asText()).isEqualTo("OperationOutcome");
    assertThat(outcome.get("issue")).isNotEmpty();
    for (JsonNode issue : outcome.get("issue")) {
      assertThat(issue.get("severity").asText()).isEqualTo("error");
      assertThat(issue.get("diagnostics").asText()).isNotBlank();
    }
    if (code != null) {
      assertThat(outcome.at("/issue").findValuesAsText("code")).contains(code);
    }
    if (place != null) {
      assertThat(outcome.at("/issue").findValues("expression"))
          .extracting(expression -> expression.get(0).asText())
          .contains(place);
    }
  }
}
