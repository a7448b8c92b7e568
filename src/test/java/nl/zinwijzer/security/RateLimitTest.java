package nl.zinwijzer.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import nl.zinwijzer.WithoutRules;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

  @Test
  void whoAsksTooMuchWaitsAndNobodyElseDoes() throws Exception {
    try (TestingIssuer issuer = TestingIssuer.start()) {
      Map<String, Object> settings = TestingDoor.trusting(issuer);
      settings.put(WithoutRules.PROPERTY, true);
      settings.put("zinwijzer.security.requests-per-minute", 3);
      try (TestingDoor door = TestingDoor.open(settings, Clock.fixed(NOW, ZoneOffset.UTC))) {
        for (int i = 0; i < 3; i++) {
          assertThat(read(door, issuer, "greedy").statusCode()).isEqualTo(404);
        }
        HttpResponse<String> later = read(door, issuer, "greedy");

        assertThat(later.statusCode()).isEqualTo(429);
        assertThat(later.headers().firstValue("Retry-After"))
            .hasValueSatisfying(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 21));
        assertThat(later.headers().firstValue("Content-Type"))
            .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(new ObjectMapper().readTree(later.body()).get("type").asText())
            .isEqualTo("urn:zinwijzer:problem:too_many_requests");
        assertThat(read(door, issuer, "modest").statusCode()).isEqualTo(404);
        assertThat(door.send(door.request("/health/liveness")).statusCode()).isEqualTo(200);
      }
    }
  }

  private static HttpResponse<String> read(TestingDoor door, TestingIssuer issuer, String who) {
    return door.send(
        door.request("/decisions/x")
            .header("Authorization", "Bearer " + issuer.token(issuer.access(who, NOW, "client"))));
  }
}
