package nl.zinwijzer.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
@Property(
    name = "datasources.default.url",
    value =
        "jdbc:h2:mem:refusals;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")
@Property(name = "zinwijzer.data", value = "target/refusals")
class AdviceRefusalTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  @Inject EmbeddedServer server;

  @Test
  void everythingWrongIsToldAtOnceInTheLanguageOfTheCaller() throws Exception {
    String body =
        "{\"professional\":{\"role\":\"dokter\"},\"patient\":{\"age\":200},"
            + "\"texts\":[{\"kind\":\"note\",\"text\":\"Haar BSN is 123456782\"}]}";

    JsonNode dutch = problem(post(body), 422);
    JsonNode english = problem(post(body, "en"), 422);

    assertThat(dutch.get("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/professional/role", "/patient/age", "/texts/0/text");
    assertThat(english.get("errors").findValuesAsText("pointer"))
        .isEqualTo(dutch.get("errors").findValuesAsText("pointer"));
    assertThat(english.get("errors").findValuesAsText("detail"))
        .doesNotContainAnyElementsOf(dutch.get("errors").findValuesAsText("detail"));
    assertThat(dutch.toString() + english).doesNotContain("123456782", "Haar");
  }

  @Test
  void malformedJsonIsToldWithItsPlace() throws Exception {
    JsonNode problem = problem(post("{\n\"date\": Ellendig"), 400);

    assertThat(problem.get("line").asInt()).isEqualTo(2);
    assertThat(problem.toString()).doesNotContain("Ellendig");
    problem(post(""), 400);
  }

  @Test
  void aBodyOverTheLimitIsNotRead() throws Exception {
    problem(post("\"" + "a".repeat(262_144) + "\""), 413);
    problem(post("\"" + "a".repeat(262_142) + "\""), 422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void onlyJsonIsRead(String type) throws Exception {
    problem(
        client.send(request("{}").setHeader("Content-Type", type).build(), BodyHandlers.ofString()),
        415);
  }

  @Test
  void onlyJsonIsAnswered() throws Exception {
    problem(
        client.send(
            request("{}").setHeader("Accept", "application/xml").build(), BodyHandlers.ofString()),
        406);
  }

  @Test
  void adviceIsAskedWithPost() throws Exception {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(server.getURI().resolve("/advice")).build(),
            BodyHandlers.ofString());

    problem(response, 405);
    assertThat(response.headers().firstValue("Allow"))
        .hasValueSatisfying(allowed -> assertThat(allowed).contains("POST"));
  }

  @Test
  void aDecisionThatIsNotThereIsNotFound() throws Exception {
    for (String path :
        new String[] {"/decisions/01JDAAAAAAAAAAAAAAAAAAAAAA", "/decisions/x/explanation"}) {
      problem(
          client.send(
              HttpRequest.newBuilder(server.getURI().resolve(path))
                  .header("Accept", "application/json")
                  .build(),
              BodyHandlers.ofString()),
          404);
    }
  }

  @Test
  void hostileBodiesNeverBreakTheService() throws Exception {
    Random random = new Random(20261124);
    String[] pieces = {
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      "\"",
      "\\u0000",
      "\\",
      "null",
      "1e999",
      "-",
      "texts",
      "\"text\"",
      "ik wil niet meer",
      "\ud83d\ude14",
      "professional",
      "\"role\"",
      "\"huisarts\"",
      "\u0000",
      "//"
    };
    for (int i = 0; i < 2000; i++) {
      StringBuilder body = new StringBuilder(i % 2 == 0 ? "{" : "");
      for (int piece = random.nextInt(30); piece > 0; piece--) {
        body.append(pieces[random.nextInt(pieces.length)]);
      }
      HttpResponse<String> response = post(body.toString());
      assertThat(response.statusCode()).isIn(400, 422);
      assertThat(response.body()).doesNotContain("ik wil niet meer");
    }
  }

  private JsonNode problem(HttpResponse<String> response, int status) throws IOException {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(response.headers().firstValue("Content-Language")).isPresent();
    JsonNode problem = json.readTree(response.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    return problem;
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return client.send(request(body).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String body, String language)
      throws IOException, InterruptedException {
    return client.send(
        request(body).header("Accept-Language", language).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String body) {
    return HttpRequest.newBuilder(URI.create(server.getURI() + "/advice"))
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .POST(BodyPublishers.ofString(body));
  }
}
