package nl.zinwijzer.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zinwijzer.ledger.DecisionIds;
import nl.zinwijzer.rulebase.ActiveRuleBase;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.knowledge.Scenario;

/**
 * The whole service with its own rules and an empty ledger, started once for all tests of pages.
 */
final class TestingService {
  private static final TestingService ONE = new TestingService();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UNUSABLE =
      """
      {"resourceType":"Bundle","type":"searchset","entry":[
        {"resource":{"resourceType":"Encounter","id":"e-1","status":"entered-in-error"}},
        {"resource":{"resourceType":"Encounter","id":"e-2","status":"entered-in-error"}}]}""";

  private final EmbeddedServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestingService() {
    try {
      server =
          ApplicationContext.run(
              EmbeddedServer.class,
              Map.of(
                  "micronaut.server.port",
                  -1,
                  "zinwijzer.data",
                  Files.createTempDirectory("zinwijzer-pages").toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TestingService running() {
    return ONE;
  }

  String address(String path) {
    return server.getURI().resolve(path).toString();
  }

  List<String> examples() {
    return server
        .getApplicationContext()
        .getBean(ActiveRuleBase.class)
        .use(RuleBase::examples)
        .stream()
        .map(Scenario::name)
        .toList();
  }

  /** The address of the decision on an example. */
  String decided(String example, String language) {
    return post("/?lang=" + language, Map.of("example", example), "Sec-Fetch-Site", "same-origin")
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  /**
   * The address of a decision that software asked for, and whose card it told of.
   *
   * @param feedback gives the feedback on a card
   */
  String called(String patient, Function<JsonNode, String> feedback) {
    JsonNode card = call(patient);
    json("/cds-services/zinwijzer/feedback", feedback.apply(card));
    return "/decisions/" + DecisionIds.of(UUID.fromString(card.get("uuid").asText()));
  }

  /** Calls with a record of which two elements cannot be used; gives the card, if there is one. */
  JsonNode call(String patient) {
    try {
      String call =
          Files.readString(Path.of("api-spec", "examples", "cds-note-draft.json"))
              .replace("pt-27", patient)
              .replace("\"encounters\": null", "\"encounters\": " + UNUSABLE);
      return JSON.readTree(json("/cds-services/zinwijzer", call)).at("/cards/0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String json(String path, String body) {
    return send(request(path, "Accept", "application/json")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)))
        .body();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
    if (!List.of(headers).contains("Accept")) {
      request.header("Accept", "text/html");
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
