package nl.zinwijzer.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import nl.zinwijzer.WithoutRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
  private static final String CDS = "/cds-services";
  private static final int MOST = 3;

  private TestingIssuer issuer;
  private TestingDoor door;

  @BeforeEach
  void open() {
    issuer = TestingIssuer.start();
    Map<String, Object> settings = TestingDoor.trusting(issuer);
    settings.put(WithoutRules.PROPERTY, true);
    settings.put("zinwijzer.security.requests-per-minute", MOST);
    door = TestingDoor.open(settings, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    door.close();
    issuer.close();
  }

  @Test
  void whoAsksTooMuchWaitsAndNobodyElseDoes() throws Exception {
    for (int i = 0; i < MOST; i++) {
      assertThat(read("greedy").statusCode()).isEqualTo(404);
    }
    HttpResponse<String> later = read("greedy");

    assertThat(later.statusCode()).isEqualTo(429);
    assertThat(later.headers().firstValue("Retry-After"))
        .hasValueSatisfying(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 21));
    assertThat(later.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(new ObjectMapper().readTree(later.body()).get("type").asText())
        .isEqualTo("urn:zinwijzer:problem:too_many_requests");
    assertThat(read("modest").statusCode()).isEqualTo(404);
    assertThat(door.send(door.request("/health/liveness")).statusCode()).isEqualTo(200);
  }

  @Test
  void aPracticeThatAsksTooMuchLeavesTheOthersOfItsSupplierAlone() {
    for (int i = 0; i < MOST; i++) {
      assertThat(discover(tenant("greedy"))).isNotIn(401, 429);
    }

    assertThat(discover(tenant("greedy"))).isEqualTo(429);
    assertThat(discover(tenant("modest"))).isNotIn(401, 429);
    assertThat(discover(issuer.claims(TestingDoor.BASE + CDS, NOW))).isNotIn(401, 429);
  }

  @Test
  void aRehearsalIsNotCounted() {
    Rehearsals rehearsals = door.beans().getBean(Rehearsals.class);
    String authorization = rehearsals.begin();
    for (int i = 0; i < 2 * MOST; i++) {
      int status =
          door.send(door.post(CDS + "/zinwijzer", "{}").header("Authorization", authorization))
              .statusCode();
      assertThat(status).isNotIn(401, 429);
    }
    rehearsals.end();
  }

  private HttpResponse<String> read(String who) {
    return door.send(
        door.request("/decisions/x")
            .header("Authorization", bearer(issuer.access(who, NOW, "client"))));
  }

  private JWTClaimsSet.Builder tenant(String name) {
    return issuer.claims(TestingDoor.BASE + CDS, NOW).claim("tenant", name);
  }

  private int discover(JWTClaimsSet.Builder claims) {
    return discover(bearer(claims));
  }

  private int discover(String authorization) {
    return door.send(door.request(CDS).header("Authorization", authorization)).statusCode();
  }

  private String bearer(JWTClaimsSet.Builder claims) {
    return "Bearer " + issuer.token(claims);
  }
}
