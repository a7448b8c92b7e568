package nl.zinwijzer.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The running service and its description are the same. */
@MicronautTest(transactional = false)
@Property(
    name = "datasources.default.url",
    value =
        "jdbc:h2:mem:document;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")
@Property(name = "zinwijzer.data", value = "target/document")
class ServiceDocumentTest {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final HttpClient client = HttpClient.newHttpClient();
  private final ApiDocument document = ApiDocument.read();

  @Inject EmbeddedServer server;
  @Inject Router router;

  @Test
  void everyRouteForSoftwareIsDescribedAndNothingElse() {
    Set<String> routes =
        router
            .uriRoutes()
            .filter(route -> route.getHttpMethod() != HttpMethod.HEAD && !page(route))
            .map(
                route ->
                    route.getHttpMethodName()
                        + " "
                        + route
                            .getUriMatchTemplate()
                            .toPathString()
                            .replaceAll("\\{/?(\\w+)}", "{$1}"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> described = new TreeSet<>();
    document
        .at("/paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        name -> {
                          if (METHODS.contains(name)) {
                            described.add(name.toUpperCase(Locale.ROOT) + " " + path.getKey());
                          }
                        }));

    assertThat(routes).isEqualTo(described);
  }

  private static boolean page(UriRouteInfo<?, ?> route) {
    return route.getProduces().stream()
        .noneMatch(type -> type.getSubtype().equals(MediaType.APPLICATION_JSON_TYPE.getSubtype()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"attention", "counselling", "refer", "declined", "safety", "silent"})
  void examplesAreAnsweredAndExplainedAsDescribed(String name) throws Exception {
    for (String language : new String[] {"nl", "en"}) {
      HttpResponse<String> advice =
          send(post(ApiDocument.example(name)).header("Accept-Language", language));

      assertDescribed(advice, 200, "post", "/advice");
      assertThat(advice.headers().firstValue("Content-Language")).contains(language);
      JsonNode answer = ApiDocument.json(advice.body());
      assertThat(answer.get("language").asText()).isEqualTo(language);
      String self = answer.at("/links/self").asText();
      assertThat(self).isEqualTo("/decisions/" + answer.get("id").asText());
      assertThat(advice.headers().firstValue("Content-Location")).contains(self);

      HttpResponse<String> decision = send(get(self));
      assertDescribed(decision, 200, "get", "/decisions/{id}");
      assertThat(decision.body()).isEqualTo(advice.body());

      HttpResponse<String> explanation = send(get(answer.at("/links/explanation").asText()));
      assertDescribed(explanation, 200, "get", "/decisions/{id}/explanation");
      assertThat(ApiDocument.json(explanation.body()).get("steps"))
          .isEqualTo(answer.at("/explanation/steps"));
    }
  }

  @Test
  void decisionsAreFoundAsDescribed() throws Exception {
    for (int time = 0; time < 3; time++) {
      send(post(ApiDocument.example("refer")));
    }
    String address = "/decisions?level=refer&role=poh_ggz&size=2";
    HttpResponse<String> first = send(get(address));
    assertDescribed(first, 200, "get", "/decisions");
    JsonNode page = ApiDocument.json(first.body());
    assertThat(page.get("decisions")).hasSize(2);
    HttpResponse<String> second = send(get(page.get("next").asText()));
    assertDescribed(second, 200, "get", "/decisions");
    assertThat(page.at("/decisions/1/id").asText())
        .isGreaterThan(ApiDocument.json(second.body()).at("/decisions/0/id").asText());

    HttpResponse<String> refused = send(get("/decisions?level=reffer&from=x&size=0"));
    assertDescribed(refused, 422, "get", "/decisions");
    assertThat(ApiDocument.json(refused.body()).get("errors"))
        .extracting(error -> error.get("pointer").asText())
        .containsExactly("/from", "/level", "/size");
  }

  @Test
  void cdsHooksAreAnsweredAsDescribed() throws Exception {
    String path = "/cds-services/{id}";
    String service = "/cds-services/zinwijzer";
    String call = ApiDocument.example("cds-note-draft");
    for (String example : new String[] {"cds-note-draft", "cds-patient-view"}) {
      assertThat(document.violations("#/components/schemas/CdsCall", ApiDocument.example(example)))
          .isEmpty();
    }

    assertDescribed(send(get("/cds-services")), 200, "get", "/cds-services");
    HttpResponse<String> answer = send(post(service, call));
    assertDescribed(answer, 200, "post", path);
    JsonNode card = ApiDocument.json(answer.body()).at("/cards/0");
    String explanation = URI.create(card.at("/links/0/url").asText()).getPath();
    assertDescribed(send(get(explanation)), 200, "get", "/decisions/{id}/explanation");
    assertDescribed(
        send(post(service, ApiDocument.example("cds-patient-view"))), 200, "post", path);
    String feedback =
        """
        {"feedback":[{"card":"%s","outcome":"overridden","outcomeTimestamp":"2026-11-21T10:00:00Z",
          "overrideReason":{"reason":{"code":"not-now","system":"urn:zinwijzer:override-reason"}}}]}"""
            .formatted(card.get("uuid").asText());
    assertThat(document.violations("#/components/schemas/CdsFeedback", feedback)).isEmpty();
    assertThat(send(post(service + "/feedback", feedback)).statusCode()).isEqualTo(200);
    assertDescribed(send(get("/supervision")), 200, "get", "/supervision");
    assertDescribed(send(get("/supervision?from=x")), 400, "get", "/supervision");
    assertDescribed(send(post(service, ApiDocument.example("cds-refused"))), 400, "post", path);
    assertDescribed(send(post("/cds-services/other", call)), 404, "post", path);
    assertDescribed(send(get(service)), 405, "post", path);
    assertDescribed(
        send(post(service, "{}").setHeader("Content-Type", "text/plain")), 415, "post", path);
    assertDescribed(
        send(post(service, call.replaceAll("(?s)\"prefetch\".*", "\"prefetch\":{}}"))),
        412,
        "post",
        path);
    assertDescribed(
        send(post(service, call.replace("\"role\": \"huisarts\"", "\"role\": \"arts\""))),
        422,
        "post",
        path);
    assertDescribed(send(post(service + "/feedback", "{}")), 400, "post", path + "/feedback");
  }

  @Test
  void errorsAreAsDescribed() throws Exception {
    assertDescribed(send(post(ApiDocument.example("refused"))), 422, "post", "/advice");
    assertDescribed(send(post("{")), 400, "post", "/advice");
    assertDescribed(send(get("/advice")), 405, "post", "/advice");
    assertDescribed(send(post("{}").setHeader("Accept", "image/png")), 406, "post", "/advice");
    assertDescribed(send(post(" ".repeat(262_145))), 413, "post", "/advice");
    assertDescribed(
        send(post("{}").setHeader("Content-Type", "text/plain")), 415, "post", "/advice");
    for (String path : new String[] {"/decisions/{id}", "/decisions/{id}/explanation"}) {
      String nowhere = path.replace("{id}", "0".repeat(26));
      assertDescribed(send(get(nowhere)), 404, "get", path);
      assertDescribed(send(get(nowhere).setHeader("Accept", "image/png")), 406, "get", path);
      assertDescribed(send(get(nowhere).DELETE()), 405, "get", path);
    }
  }

  @Test
  void healthIsAsDescribed() throws Exception {
    assertDescribed(send(get("/health")), 200, "get", "/health");
    assertThat(HealthCheck.ready(server.getURI().resolve("/health/readiness"))).isTrue();
    assertThat(HealthCheck.ready(server.getURI().resolve("/nowhere"))).isFalse();
    assertDescribed(send(get("/health/liveness")), 200, "get", "/health/{selector}");
    assertDescribed(send(get("/health/readiness")), 200, "get", "/health/{selector}");
  }

  private void assertDescribed(
      HttpResponse<String> response, int status, String method, String path) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    JsonNode described =
        document.resolved(
            document.at(
                "/paths/" + path.replace("/", "~1") + "/" + method + "/responses/" + status));
    String type = response.headers().firstValue("Content-Type").orElse("").split(";")[0];
    JsonNode schema = described.path("content").path(type).path("schema");
    assertThat(schema.has("$ref")).as("%s of %s %s", type, path, status).isTrue();
    assertThat(document.violations(schema.get("$ref").asText(), response.body())).isEmpty();
    described
        .path("headers")
        .fields()
        .forEachRemaining(
            header -> {
              JsonNode rule = document.resolved(header.getValue());
              JsonNode form = document.resolved(rule.get("schema"));
              assertThat(response.headers().firstValue(header.getKey()))
                  .as("header %s of %s %s", header.getKey(), path, status)
                  .hasValueSatisfying(value -> assertValue(form, value));
            });
  }

  private static void assertValue(JsonNode form, String value) {
    if (form.has("const")) {
      assertThat(value).isEqualTo(form.get("const").asText());
    }
    if (form.has("pattern")) {
      assertThat(value).matches(form.get("pattern").asText());
    }
    if (form.has("enum")) {
      assertThat(form.get("enum")).extracting(JsonNode::asText).contains(value);
    }
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(URI.create(server.getURI() + path))
        .header("Accept", "application/json");
  }

  private HttpRequest.Builder post(String body) {
    return post("/advice", body);
  }

  private HttpRequest.Builder post(String path, String body) {
    return get(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
