package nl.zinwijzer.security.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zinwijzer.ledger.DecisionIds;
import nl.zinwijzer.ledger.DecisionReading;
import nl.zinwijzer.ledger.store.AccessLog;
import nl.zinwijzer.ledger.store.FeedbackStore;
import nl.zinwijzer.security.AccountRole;
import nl.zinwijzer.security.TestingDoor;
import nl.zinwijzer.security.TestingIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a practice asked is for that practice and for auditors. */
class PracticesTest {
  private static final String QUESTION =
      "{\"professional\":{\"role\":\"huisarts\"},\"patient\":{\"age\":54},"
          + "\"texts\":[{\"kind\":\"note\",\"speaker\":\"professional\","
          + "\"text\":\"Pt vertelt: 'De bodem is onder mij weggeslagen.'\"}]}";

  private static final String SERVICE = "/cds-services/zinwijzer";
  private static final String FEEDBACK = SERVICE + "/feedback";

  private static TestingIssuer issuer;
  private static TestingDoor door;
  private static String decision;

  @BeforeAll
  static void ask() throws Exception {
    issuer = TestingIssuer.start();
    Map<String, Object> settings = TestingDoor.trusting(issuer);
    settings.put("zinwijzer.security.practice-claim", "practice");
    door = TestingDoor.open(settings);
    HttpResponse<String> answer =
        door.send(as(door.post("/advice", QUESTION), person("anna", "north", "client")));
    assertThat(answer.statusCode()).isEqualTo(200);
    decision = new ObjectMapper().readTree(answer.body()).get("id").asText();
  }

  @AfterAll
  static void close() {
    door.close();
    issuer.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/explanation", "/why-not?level=refer", "/what-if"})
  void aDecisionIsThereForItsPracticeAndForAuditorsOnly(String part) {
    JWTClaimsSet.Builder colleague = person("bert", "north", "client");
    JWTClaimsSet.Builder auditor = person("carla", "inspection", "auditor");

    assertThat(read(part, colleague).statusCode()).isEqualTo(200);
    assertThat(read(part, auditor).statusCode()).isEqualTo(200);
    for (String role : List.of("client", "author", "reviewer")) {
      HttpResponse<String> stranger = read(part, person("anna", "south", role));
      assertThat(stranger.statusCode()).isEqualTo(404);
      assertThat(stranger.body()).doesNotContain(decision, "weggeslagen");
    }
    assertThat(read(part, person("dirk", "north", "operator")).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/explanation"})
  void aPageIsThereForItsPracticeOnly(String part) {
    assertThat(page("/decisions/" + decision + part, person("bert", "north", "client")))
        .contains("weggeslagen");
    assertThat(page("/decisions/" + decision + part, person("anna", "south", "client")))
        .doesNotContain("weggeslagen");
  }

  @ParameterizedTest
  @EnumSource
  void theFormIsShownToThoseWhoMayAskOnly(AccountRole role) {
    String page = page("/", person("bert", "north", role.code()));
    boolean asks = role != AccountRole.AUDITOR && role != AccountRole.OPERATOR;

    assertThat(page.contains("<textarea")).isEqualTo(asks);
    assertThat(page.contains("U kunt wel de vastgelegde adviezen"))
        .isEqualTo(role == AccountRole.AUDITOR);
    assertThat(page.contains("U houdt de service draaiend"))
        .isEqualTo(role == AccountRole.OPERATOR);
    assertThat(page.contains("href=\"/decisions\"")).isEqualTo(role != AccountRole.OPERATOR);
  }

  @Test
  void theListHoldsTheDecisionsOfThePracticeOnly() {
    assertThat(page("/decisions", person("bert", "north", "client"))).contains(decision);
    assertThat(page("/decisions", person("carla", "inspection", "auditor"))).contains(decision);
    assertThat(page("/decisions", person("anna", "south", "client"))).doesNotContain(decision);
    assertThat(page("/decisions", person("anna", "south", "author"))).doesNotContain(decision);
    assertThat(list(person("bert", "north", "client"))).contains(decision);
    assertThat(list(person("carla", "inspection", "auditor"))).contains(decision);
    assertThat(list(person("anna", "south", "client"))).doesNotContain(decision);
  }

  @Test
  void aDecisionThatIsAnothersIsLikeOneThatIsNotThere() {
    JWTClaimsSet.Builder stranger = person("anna", "south", "client");
    HttpResponse<String> anothers = read("", stranger);
    HttpResponse<String> missing =
        door.send(as(door.request("/decisions/01JDAAAAAAAAAAAAAAAAAAAAAA"), stranger));

    assertThat(anothers.statusCode()).isEqualTo(missing.statusCode());
    assertThat(anothers.body()).isEqualTo(missing.body());
  }

  @Test
  void feedbackOnTheCardOfAnotherPracticeIsLikeThatOnNone() throws Exception {
    String card = card("north");
    HttpResponse<String> missing = tell(stranger(), UUID.randomUUID().toString());
    assertThat(missing.statusCode()).isEqualTo(404);

    for (JWTClaimsSet.Builder caller :
        List.of(stranger(), cds().claim("tenant", "north "), cds())) {
      HttpResponse<String> anothers = tell(caller, card);

      assertThat(anothers.statusCode()).isEqualTo(404);
      assertThat(anothers.body()).isEqualTo(missing.body());
    }
    FeedbackStore store = door.beans().getBean(FeedbackStore.class);
    String shown = DecisionIds.of(UUID.fromString(card));
    assertThat(store.on(shown)).isEmpty();

    assertThat(tell(cds().claim("tenant", "north"), card).statusCode()).isEqualTo(200);
    assertThat(tell(stranger(), card).statusCode()).isEqualTo(404);
    assertThat(store.on(shown)).hasSize(1);
  }

  private static String card(String practice) throws Exception {
    String call = Files.readString(Path.of("api-spec", "examples", "cds-note-draft.json"));
    HttpResponse<String> answer =
        door.send(as(door.post(SERVICE, call), cds(SERVICE).claim("tenant", practice)));
    return new ObjectMapper().readTree(answer.body()).at("/cards/0/uuid").asText();
  }

  private static HttpResponse<String> tell(JWTClaimsSet.Builder caller, String card) {
    String body =
        """
        {"feedback":[{"card":"%s","outcome":"overridden",
          "overrideReason":{"reason":{"code":"not-for-this-patient"}},
          "outcomeTimestamp":"2026-11-25T08:00:00Z"}]}"""
            .formatted(card);
    return door.send(as(door.post(FEEDBACK, body), caller));
  }

  private static JWTClaimsSet.Builder stranger() {
    return cds().claim("tenant", "south");
  }

  private static JWTClaimsSet.Builder cds() {
    return cds(FEEDBACK);
  }

  private static JWTClaimsSet.Builder cds(String path) {
    return issuer.claims(TestingDoor.BASE + path, Instant.now());
  }

  @Test
  void thePersonWhoReadIsLogged() {
    read("/explanation", person("carla", "inspection", "auditor"));
    read("", person("bert", "north", "client"));
    read("", person("mallory", "south", "client"));

    assertThat(door.beans().getBean(AccessLog.class).of(decision))
        .extracting(DecisionReading::reader)
        .contains("oidc:carla", "oidc:bert")
        .doesNotContain("oidc:mallory");
  }

  @Test
  void aTokenWithoutAPracticeIsRefused() {
    assertThat(
            door.send(
                    as(
                        door.request("/decisions/" + decision),
                        issuer.access("anna", Instant.now(), "client", "auditor")))
                .statusCode())
        .isEqualTo(401);
  }

  private static HttpResponse<String> read(String part, JWTClaimsSet.Builder caller) {
    String path = "/decisions/" + decision + part;
    return door.send(
        as(part.equals("/what-if") ? door.post(path, "{}") : door.request(path), caller));
  }

  private static String list(JWTClaimsSet.Builder caller) {
    return door.send(as(door.request("/decisions"), caller)).body();
  }

  private static String page(String path, JWTClaimsSet.Builder caller) {
    return door.send(as(door.request(path).setHeader("Accept", "text/html"), caller)).body();
  }

  private static JWTClaimsSet.Builder person(String name, String practice, String role) {
    return issuer.access(name, Instant.now(), role).claim("practice", practice);
  }

  private static HttpRequest.Builder as(HttpRequest.Builder request, JWTClaimsSet.Builder caller) {
    return request.header("Authorization", "Bearer " + issuer.token(caller));
  }
}
