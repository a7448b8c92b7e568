package nl.zinwijzer.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zinwijzer.WithoutRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages of other origins may call. */
class CorsTest {
  private static final String ORIGIN = "https://his.example";
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  private static TestingIssuer issuer;
  private static TestingDoor door;

  @BeforeAll
  static void open() {
    issuer = TestingIssuer.start();
    Map<String, Object> settings = TestingDoor.trusting(issuer);
    settings.put(WithoutRules.PROPERTY, true);
    settings.put("micronaut.server.cors.enabled", true);
    settings.put("micronaut.server.cors.configurations.web.allowed-origins", List.of(ORIGIN));
    door = TestingDoor.open(settings);
  }

  @AfterAll
  static void close() {
    door.close();
    issuer.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /advice",
        "GET /decisions/x",
        "GET /decisions/x/explanation",
        "GET /decisions/x/why-not",
        "POST /decisions/x/what-if"
      })
  void aListedOriginMayCallWithATokenAndJson(String call) {
    HttpResponse<String> answer = preflight(call, ORIGIN);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue(ALLOWED)).contains(ORIGIN);
    assertThat(String.join(",", answer.headers().allValues("Access-Control-Allow-Methods")))
        .contains(call.split(" ")[0]);
    assertThat(
            String.join(",", answer.headers().allValues("Access-Control-Allow-Headers"))
                .toLowerCase(Locale.ROOT))
        .contains("authorization", "content-type");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "https://his.example.evil.example",
        "http://his.example",
        "https://his.example:444",
        "null"
      })
  void noOtherOriginMay(String origin) {
    assertThat(preflight("POST /advice", origin).headers().firstValue(ALLOWED)).isEmpty();
    assertThat(
            door.send(door.post("/advice", "{}").header("Origin", origin))
                .headers()
                .firstValue(ALLOWED))
        .isEmpty();
  }

  @Test
  void anAnswerCanBeReadByTheListedOrigin() {
    HttpResponse<String> answer = door.send(door.post("/advice", "{}").header("Origin", ORIGIN));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue(ALLOWED)).contains(ORIGIN);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  private static HttpResponse<String> preflight(String call, String origin) {
    String[] parts = call.split(" ");
    return door.send(
        door.request(parts[1])
            .header("Origin", origin)
            .header("Access-Control-Request-Method", parts[0])
            .header("Access-Control-Request-Headers", "authorization,content-type")
            .method("OPTIONS", BodyPublishers.noBody()));
  }
}
