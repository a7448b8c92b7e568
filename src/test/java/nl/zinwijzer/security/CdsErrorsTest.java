package nl.zinwijzer.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.zinwijzer.WithoutRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error at the door of CDS Hooks is an OperationOutcome, but for a bare 401. */
class CdsErrorsTest {
  private static final String SERVICE = "/cds-services/zinwijzer";
  private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

  private static TestingIssuer issuer;
  private static TestingDoor door;

  @BeforeAll
  static void open() {
    issuer = TestingIssuer.start();
    Map<String, Object> settings = settings();
    settings.put(NobodysRoute.PROPERTY, true);
    door = TestingDoor.open(settings);
  }

  @AfterAll
  static void close() {
    door.close();
    issuer.close();
  }

  private static Map<String, Object> settings() {
    Map<String, Object> settings = TestingDoor.trusting(issuer);
    settings.put(WithoutRules.PROPERTY, true);
    return settings;
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /cds-services/zinwijzer/other, application/json, application/json, 404, not-found",
    "POST, /cds-services/other, application/json, application/json, 404, not-found",
    "POST, /cds-services/other/feedback, application/json, application/json, 404, not-found",
    "GET, /cds-services/zinwijzer, application/json, application/json, 405, not-supported",
    "DELETE, /cds-services, application/json, application/json, 405, not-supported",
    "GET, /cds-services, application/json, application/xml, 406, not-supported",
    "POST, /cds-services/zinwijzer, text/plain, application/json, 415, not-supported",
    "POST, /cds-services/zinwijzer/feedback, text/plain, application/json, 415, not-supported",
    "POST, /cds-services/zinwijzer, application/json, text/html, 406, not-supported"
  })
  void whatCannotBeIsToldAsAnOutcome(
      String method, String path, String sent, String wanted, int status, String code)
      throws Exception {
    HttpRequest.Builder request =
        door.request(path)
            .setHeader("Accept", wanted)
            .header("Content-Type", sent)
            .method(method, BodyPublishers.ofString("{}"));

    assertOutcome(door.send(as(request, path)), status, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {SERVICE, SERVICE + "/feedback"})
  void aBodyThatIsTooLargeIsToldAsAnOutcome(String path) throws Exception {
    HttpRequest.Builder request = door.post(path, " ".repeat(262_145));

    assertOutcome(door.send(as(request, path)), 413, "too-long");
  }

  @Test
  void whatTheCallerMayNotIsToldAsAnOutcome() throws Exception {
    HttpRequest.Builder request = door.request(NobodysRoute.PATH);

    assertOutcome(door.send(as(request, NobodysRoute.PATH)), 403, "forbidden");
  }

  @Test
  void aTokenThatIsMissingGetsNoBody() {
    HttpResponse<String> refused = door.send(door.post(SERVICE, "{}"));

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).isEmpty();
  }

  @Test
  void whoCallsTooMuchIsToldAsAnOutcome() throws Exception {
    Map<String, Object> settings = settings();
    settings.put("zinwijzer.security.requests-per-minute", 1);
    try (TestingDoor greedy = TestingDoor.open(settings, Clock.fixed(NOW, ZoneOffset.UTC))) {
      for (String path : List.of(SERVICE, SERVICE + "/feedback", "/cds-services")) {
        HttpResponse<String> answer =
            greedy.send(
                as(
                    path.equals("/cds-services") ? greedy.request(path) : greedy.post(path, "{}"),
                    path,
                    NOW));
        if (path.equals(SERVICE)) {
          assertThat(answer.statusCode()).isEqualTo(400);
        } else {
          assertOutcome(answer, 429, "throttled");
          assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
      }
    }
  }

  private static void assertOutcome(HttpResponse<String> answer, int status, String code)
      throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/fhir+json"));
    JsonNode outcome = new ObjectMapper().readTree(answer.body());
    assertThat(outcome.get("resourceType").asText()).isEqualTo("OperationOutcome");
    assertThat(outcome.at("/issue/0/code").asText()).isEqualTo(code);
    assertThat(outcome.at("/issue/0/diagnostics").asText()).isNotBlank();
  }

  private static HttpRequest.Builder as(HttpRequest.Builder request, String path) {
    return as(request, path, Instant.now());
  }

  private static HttpRequest.Builder as(HttpRequest.Builder request, String path, Instant now) {
    return request.header(
        "Authorization", "Bearer " + issuer.token(issuer.claims(TestingDoor.BASE + path, now)));
  }
}
