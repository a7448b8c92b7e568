package nl.zinwijzer.cdshooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** The whole service with its own rules, an empty ledger and a set clock. */
public final class TestingCds implements AutoCloseable {
  public static final String PATH = "/cds-services/zinwijzer";
  static final ObjectMapper JSON = new ObjectMapper();

  private static final TestingCds SHARED = new TestingCds(Map.of());

  final SetClock clock = new SetClock();
  private final EmbeddedServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  private TestingCds(Map<String, Object> settings) {
    try {
      Map<String, Object> all = new HashMap<>(settings);
      all.put("micronaut.server.port", -1);
      all.put("zinwijzer.data", Files.createTempDirectory("zinwijzer-cds").toString());
      server =
          ApplicationContext.builder(all)
              .singletons(clock)
              .start()
              .getBean(EmbeddedServer.class)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One service for all tests whose patients are their own. */
  public static TestingCds shared() {
    return SHARED;
  }

  public static TestingCds with(Map<String, Object> settings) {
    return new TestingCds(settings);
  }

  public <T> T get(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  public String address(String path) {
    return server.getURI() + path;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public HttpResponse<String> post(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> post(String path, JsonNode body, String... headers) {
    return post(path, body.toString(), headers);
  }

  /** The cards that a call is answered with. */
  public JsonNode cards(JsonNode call, String... headers) {
    HttpResponse<String> answer = post(PATH, call, headers);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return json(answer).get("cards");
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(java.net.URI.create(address(path)));
    return headers.length == 0 ? request : request.headers(headers);
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.getApplicationContext().close();
  }
}
