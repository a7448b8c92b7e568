package nl.zinwijzer.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import nl.zinwijzer.WithoutRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over the wire and is no ordinary request. */
class AttacksTest {
  private static final int LARGEST = 262_144;

  private static TestingIssuer issuer;
  private static TestingDoor door;

  @BeforeAll
  static void open() {
    issuer = TestingIssuer.start();
    Map<String, Object> settings = TestingDoor.trusting(issuer);
    settings.put(WithoutRules.PROPERTY, true);
    door = TestingDoor.open(settings);
  }

  @AfterAll
  static void close() {
    door.close();
    issuer.close();
  }

  @Test
  void anOversizedBodyIsNotRead() {
    String large = "\"" + "a".repeat(LARGEST) + "\"";

    assertThat(door.send(client(door.post("/advice", large))).statusCode()).isEqualTo(413);
    assertThat(door.send(client(door.post("/decisions/x/what-if", large))).statusCode())
        .isEqualTo(413);
    assertThat(door.send(door.post("/advice", large)).statusCode()).isIn(401, 413);
  }

  @Test
  void deepJsonIsNotFollowed() {
    String arrays = "[".repeat(100_000) + "]".repeat(100_000);
    String objects = "{\"a\":".repeat(40_000) + "1" + "}".repeat(40_000);

    for (String deep : new String[] {arrays, objects}) {
      HttpResponse<String> answer = door.send(client(door.post("/advice", deep)));
      assertThat(answer.statusCode()).isIn(400, 422);
      assertThat(answer.body()).hasSizeLessThan(2_000);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/decisions/../advice",
        "/zinwijzer.css/../decisions/x",
        "/health/../decisions/x",
        "/health/liveness/../../decisions/x",
        "/health/..%2f..%2fdecisions/x",
        "/zinwijzer.css/..%2f..%2f..%2fapplication.yml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%5c..%5cetc/passwd",
        "//decisions/x",
        "/./decisions/x",
        "/decisions//x",
        "/decisions/x/",
        "/decisions/x;a=b",
        "/decisions%2fx",
        "/%64ecisions/x",
        "/DECISIONS/x",
        "/decisions/x?lang=/health",
        "/decisions/x%00.css",
        "/health%2f..%2fdecisions",
        "/cds-services/../decisions/x",
        "http://127.0.0.1/decisions/x"
      })
  void noPathGoesRoundTheTable(String path) throws IOException {
    String answer = raw("GET " + path + " HTTP/1.1", "Accept: application/json");

    assertThat(status(answer)).isIn(400, 401, 404);
    assertThat(answer).doesNotContain("root:", "datasources");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/decisions/x%0d%0aSet-Cookie:%20a=b",
        "/?lang=nl%0d%0aSet-Cookie:%20a=b",
        "/oauth/login/x%0d%0aSet-Cookie:%20a=b",
        "/cds-services/x%0d%0aSet-Cookie:%20a=b"
      })
  void aLineBreakInAnAddressMakesNoHeader(String path) throws IOException {
    for (String accept : new String[] {"text/html", "application/json"}) {
      assertNoCookie(raw("GET " + path + " HTTP/1.1", "Accept: " + accept));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept-Language", "Origin", "Host", "X-Forwarded-Host", "Authorization"})
  void whatAHeaderSaysIsNotRepeated(String name) throws IOException {
    String answer =
        raw("GET /nowhere HTTP/1.1", "Accept: text/html", name + ": nl\u000bSet-Cookie: a=b");

    assertNoCookie(answer);
    assertThat(answer).doesNotContain("a=b");
  }

  @Test
  void aSubjectWithALineBreakIsAnOrdinaryText() {
    HttpResponse<String> answer =
        door.send(
            door.request("/decisions/x")
                .header(
                    "Authorization",
                    "Bearer "
                        + issuer.token(
                            issuer.access("a\r\nSet-Cookie: a=b", Instant.now(), "client"))));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "CONNECT", "PROPFIND"})
  void noOtherMethodGoesRoundTheTable(String method) throws IOException {
    String answer = raw(method + " /decisions/x HTTP/1.1", "Accept: application/json", "X-A: zz");

    assertThat(status(answer)).isIn(400, 401, 405);
    assertThat(answer).doesNotContain("zz");
  }

  @Test
  void noEndpointOfTheFrameworkIsOpen() {
    for (String path :
        new String[] {
          "/beans",
          "/env",
          "/routes",
          "/loggers",
          "/refresh",
          "/stop",
          "/threaddump",
          "/info",
          "/metrics",
          "/swagger",
          "/keys",
          "/token_info",
          "/login",
          "/oauth/access_token"
        }) {
      assertThat(door.send(door.request(path)).statusCode()).as(path).isEqualTo(401);
    }
  }

  private static HttpRequest.Builder client(HttpRequest.Builder request) {
    return request.header(
        "Authorization", "Bearer " + issuer.token(issuer.access("me", Instant.now(), "client")));
  }

  private static void assertNoCookie(String answer) {
    assertThat(answer.split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT))
        .doesNotContain("set-cookie: a=b");
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  /** Sends lines as they are and reads until the service closes. */
  private static String raw(String... lines) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", door.address().getPort())) {
      String host = String.join("", lines).contains("Host:") ? "" : "Host: localhost\r\n";
      String request = String.join("\r\n", lines) + "\r\n" + host + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
