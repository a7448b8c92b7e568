package nl.zinwijzer.security;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** A service with accounts, without a rule base unless asked, on a port of its own. */
public final class TestingDoor implements AutoCloseable {
  public static final String BASE = "https://zinwijzer.example";
  static final String AUDIENCE = "https://zinwijzer.example/api";

  private final EmbeddedServer server;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private TestingDoor(Map<String, Object> settings, Object... beans) {
    this.server =
        ApplicationContext.builder()
            .properties(settings)
            .singletons(beans)
            .run(EmbeddedServer.class);
  }

  /** The settings of a service that trusts an issuer, for access tokens and as a CDS client. */
  public static Map<String, Object> trusting(TestingIssuer issuer) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", -1);
    settings.put("zinwijzer.data", folder());
    settings.put("zinwijzer.security.enabled", true);
    settings.put("zinwijzer.security.base-url", BASE);
    settings.put("zinwijzer.security.issuer", issuer.url());
    settings.put("zinwijzer.security.key-set", issuer.keySet());
    settings.put("zinwijzer.security.audience", AUDIENCE);
    settings.put("zinwijzer.security.cds-clients.hix.issuer", issuer.url());
    settings.put("zinwijzer.security.cds-clients.hix.key-set", issuer.keySet());
    return settings;
  }

  public static TestingDoor open(Map<String, Object> settings, Object... beans) {
    return new TestingDoor(settings, beans);
  }

  private static String folder() {
    try {
      return Files.createTempDirectory("zinwijzer-security").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ApplicationContext beans() {
    return server.getApplicationContext();
  }

  public URI address() {
    return server.getURI();
  }

  /** A request for JSON. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.getURI() + path))
        .header("Accept", "application/json");
  }

  public HttpRequest.Builder post(String path, String json) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
