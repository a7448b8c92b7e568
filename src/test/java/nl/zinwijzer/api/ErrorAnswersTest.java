package nl.zinwijzer.api;

import static nl.zinwijzer.api.FailingResource.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import nl.zinwijzer.WithoutRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@MicronautTest(transactional = false)
@Property(name = "testing.failures", value = "true")
@Property(name = "micronaut.server.host", value = "127.0.0.1")
@Property(
    name = "datasources.default.url",
    value = "jdbc:h2:mem:errors;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")
@Property(name = "zinwijzer.data", value = "target/errors")
@Property(name = WithoutRules.PROPERTY, value = "true")
class ErrorAnswersTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @Inject EmbeddedServer server;

  @BeforeEach
  void listen() {
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void nothingSecretIsLogged() {
    root().detachAppender(log);
    assertThat(log.list)
        .allSatisfy(
            event -> {
              assertThat(event.getFormattedMessage()).doesNotContain(SECRET);
              assertThat(event.getThrowableProxy()).isNull();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/testing/failure", "/testing/error", "/testing/status/500"})
  void afterAFailureThereIsABare500(String path) throws Exception {
    assertProblem(send(get(path)), 500, "unexpected");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 406, 413, 415, 422, 429, 503})
  void everyStatusHasItsOwnWords(int status) throws Exception {
    HttpResponse<String> dutch = send(get("/testing/status/" + status));
    HttpResponse<String> english =
        send(get("/testing/status/" + status).header("Accept-Language", "en-GB,en;q=0.9"));

    JsonNode problem = assertProblem(dutch, status);
    assertThat(dutch.headers().firstValue("Content-Language")).contains("nl");
    assertThat(english.headers().firstValue("Content-Language")).contains("en");
    assertThat(json.readTree(english.body()).get("type")).isEqualTo(problem.get("type"));
    assertThat(json.readTree(english.body()).get("title")).isNotEqualTo(problem.get("title"));
    assertThat(json.readTree(english.body()).get("detail")).isNotEqualTo(problem.get("detail"));
  }

  @Test
  void aStatusWithoutWordsOfItsOwnIsToldBroadly() throws Exception {
    assertProblem(send(get("/testing/status/418")), 418, "bad_request");
    assertProblem(send(get("/testing/status/502")), 502, "unexpected");
  }

  @Test
  void anUnknownAddressIsNotRepeated() throws Exception {
    String secret = URLEncoder.encode(SECRET, StandardCharsets.UTF_8).replace("+", "%20");

    assertProblem(send(get("/" + secret)), 404, "not_found");
  }

  @Test
  void aParameterThatCannotBeReadIsNotRepeated() throws Exception {
    String secret = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);

    assertProblem(send(get("/testing/number?number=" + secret)), 400, "bad_request");
    assertProblem(send(get("/testing/number")), 400, "bad_request");
  }

  @Test
  void aBodyThatCannotBeReadIsNotRepeated() throws Exception {
    assertProblem(
        send(post("/testing/body", "{\"a\":\"" + SECRET + "\"}", "application/json")),
        400,
        "bad_request");
    assertProblem(
        send(post("/testing/body", "{\"" + SECRET, "application/json")), 400, "bad_request");
    assertProblem(send(post("/testing/body", SECRET, "text/plain")), 415, "unsupported_media_type");
  }

  @Test
  void aWrongMethodAndAFormatThatIsNotThereAreTold() throws Exception {
    assertProblem(
        send(post("/testing/number", "{}", "application/json")), 405, "method_not_allowed");
    assertProblem(
        send(get("/testing/number?number=1").setHeader("Accept", "image/png")),
        406,
        "not_acceptable");
  }

  private void assertProblem(HttpResponse<String> response, int status, String type)
      throws IOException {
    assertThat(assertProblem(response, status).get("type").asText())
        .isEqualTo("urn:zinwijzer:problem:" + type);
  }

  private JsonNode assertProblem(HttpResponse<String> response, int status) throws IOException {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("application/problem+json"));
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(response.body()).doesNotContain(SECRET, "testing", "Exception");
    JsonNode problem = json.readTree(response.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).isNotBlank();
    return problem;
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(URI.create(server.getURI() + path))
        .header("Accept", "application/json");
  }

  private HttpRequest.Builder post(String path, String body, String type) {
    return get(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
