package nl.zinwijzer.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zinwijzer.ledger.DecisionIds;
import nl.zinwijzer.ledger.store.FeedbackStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the tenant of a CDS client asked is for the practice that the settings name. */
class TenantsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
  private static final String SERVICE = "/cds-services/zinwijzer";
  private static final String FEEDBACK = SERVICE + "/feedback";
  private static final int MOST = 40;

  private static TestingIssuer issuer;
  private static TestingIssuer single;
  private static TestingDoor door;
  private static JsonNode card;
  private static String decision;

  @BeforeAll
  static void ask() throws Exception {
    issuer = TestingIssuer.start();
    single = TestingIssuer.start();
    Map<String, Object> settings = TestingDoor.trusting(issuer);
    settings.put("zinwijzer.security.practice-claim", "practice");
    settings.put("zinwijzer.security.requests-per-minute", MOST);
    settings.put("zinwijzer.security.cds-clients.hix.practices.AGB.01_Noord", "north");
    settings.put("zinwijzer.security.cds-clients.hix.practices.branch", "north");
    settings.put("zinwijzer.security.cds-clients.hix.practices.7", "south");
    settings.put("zinwijzer.security.cds-clients.single.issuer", single.url());
    settings.put("zinwijzer.security.cds-clients.single.key-set", single.keySet());
    settings.put("zinwijzer.security.cds-clients.single.practice", "west");
    door = TestingDoor.open(settings, Clock.fixed(NOW, ZoneOffset.UTC));
    card = card(issuer, tenant("AGB.01_Noord"));
    decision = DecisionIds.of(UUID.fromString(card.get("uuid").asText()));
  }

  @AfterAll
  static void close() {
    door.close();
    single.close();
    issuer.close();
  }

  @Test
  void aPersonOfThePracticeReadsWhatIsBehindTheLinkOfTheCard() {
    URI link = URI.create(card.at("/links/0/url").asText());
    assertThat(link.toString()).startsWith(TestingDoor.BASE + "/decisions/" + decision);

    HttpResponse<String> explained = get(link.getPath(), "north");
    assertThat(explained.statusCode()).isEqualTo(200);
    assertThat(explained.body()).contains(decision);
    assertThat(get("/decisions/" + decision, "north").statusCode()).isEqualTo(200);
    for (String other : List.of("south", "AGB.01_Noord", "hix AGB.01_Noord", "west")) {
      assertThat(get(link.getPath(), other).statusCode()).isEqualTo(404);
      assertThat(get("/decisions/" + decision, other).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void thePracticeFindsItInItsListAndInItsFigures() throws Exception {
    assertThat(get("/decisions", "north").body()).contains(decision);
    assertThat(get("/decisions", "south").body()).doesNotContain(decision);
    assertThat(cards("north")).isPositive();
    assertThat(cards("nobody")).isZero();
  }

  @Test
  void aClientWithoutTenantsIsOnePractice() throws Exception {
    String asked = id(card(single, single.claims(TestingDoor.BASE + SERVICE, NOW)));

    assertThat(get("/decisions/" + asked, "west").statusCode()).isEqualTo(200);
    assertThat(get("/decisions/" + asked, "north").statusCode()).isEqualTo(404);
  }

  @Test
  void aTenantThatTheSettingsDoNotNameStaysByItself() throws Exception {
    JWTClaimsSet.Builder stray =
        single.claims(TestingDoor.BASE + SERVICE, NOW).claim("tenant", "stray");
    String ofOnePractice = id(card(single, stray));
    String withoutTenant = id(card(issuer, issuer.claims(TestingDoor.BASE + SERVICE, NOW)));
    String spelledOtherwise = id(card(issuer, tenant("agb.01_noord")));

    for (String practice : List.of("north", "south", "west", "stray")) {
      assertThat(get("/decisions/" + ofOnePractice, practice).statusCode()).isEqualTo(404);
      assertThat(get("/decisions/" + withoutTenant, practice).statusCode()).isEqualTo(404);
      assertThat(get("/decisions/" + spelledOtherwise, practice).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void theTokenOfTheClientStillReadsNoDecision() {
    String path = "/decisions/" + decision;
    JWTClaimsSet.Builder claims =
        issuer.claims(TestingDoor.BASE + path, NOW).claim("tenant", "AGB.01_Noord");

    assertThat(door.send(as(door.request(path), issuer, claims)).statusCode()).isEqualTo(401);
  }

  @Test
  void feedbackIsForTheTenantsOfThePracticeOnly() {
    FeedbackStore store = door.beans().getBean(FeedbackStore.class);

    assertThat(tell("7")).isEqualTo(404);
    assertThat(tell("stray")).isEqualTo(404);
    assertThat(store.on(decision)).isEmpty();
    assertThat(tell("AGB.01_Noord")).isEqualTo(200);
    assertThat(store.on(decision)).hasSize(1);
  }

  @Test
  void theTenantsOfOnePracticeAreCountedEachByItself() {
    String discovery = "/cds-services";
    for (int i = 0; i < MOST; i++) {
      discover(discovery, "branch");
    }

    assertThat(discover(discovery, "branch")).isEqualTo(429);
    assertThat(discover(discovery, "AGB.01_Noord")).isEqualTo(200);
    assertThat(get("/decisions/" + decision, "north").statusCode()).isEqualTo(200);
  }

  private static JWTClaimsSet.Builder tenant(String name) {
    return issuer.claims(TestingDoor.BASE + SERVICE, NOW).claim("tenant", name);
  }

  private static JsonNode card(TestingIssuer client, JWTClaimsSet.Builder claims) throws Exception {
    String call = Files.readString(Path.of("api-spec", "examples", "cds-note-draft.json"));
    HttpResponse<String> answer = door.send(as(door.post(SERVICE, call), client, claims));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body()).at("/cards/0");
  }

  private static String id(JsonNode card) {
    return DecisionIds.of(UUID.fromString(card.get("uuid").asText()));
  }

  private static int tell(String tenant) {
    String body =
        """
        {"feedback":[{"card":"%s","outcome":"accepted",
          "outcomeTimestamp":"2026-11-25T08:00:00Z"}]}"""
            .formatted(card.get("uuid").asText());
    JWTClaimsSet.Builder claims =
        issuer.claims(TestingDoor.BASE + FEEDBACK, NOW).claim("tenant", tenant);
    return door.send(as(door.post(FEEDBACK, body), issuer, claims)).statusCode();
  }

  private static int discover(String path, String tenant) {
    JWTClaimsSet.Builder claims =
        issuer.claims(TestingDoor.BASE + path, NOW).claim("tenant", tenant);
    return door.send(as(door.request(path), issuer, claims)).statusCode();
  }

  private static HttpResponse<String> get(String path, String practice) {
    return door.send(as(door.request(path), issuer, person(practice)));
  }

  private static long cards(String practice) throws Exception {
    JsonNode figures = new ObjectMapper().readTree(get("/supervision", practice).body());
    return figures.at("/figures/cards/shown").asLong();
  }

  /** A person of their own for every reading, so that the limit is not in the way. */
  private static JWTClaimsSet.Builder person(String practice) {
    return issuer.access(UUID.randomUUID().toString(), NOW, "client").claim("practice", practice);
  }

  private static HttpRequest.Builder as(
      HttpRequest.Builder request, TestingIssuer client, JWTClaimsSet.Builder claims) {
    return request.header("Authorization", "Bearer " + client.token(claims));
  }
}
