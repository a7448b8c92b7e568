package nl.zinwijzer.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.zinwijzer.security.AccountRole;
import nl.zinwijzer.security.Caller;
import nl.zinwijzer.security.settings.SecuritySettings;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final Caller ANNA =
      new Caller("oidc:north", "oidc:anna", Set.of(AccountRole.CLIENT));

  private final Hands clock = new Hands();
  private final Sessions sessions = new Sessions(settings("https://a.example"), clock);

  @Test
  void aSessionEndsHalfAnHourAfterTheLastRequest() {
    Cookie cookie = sessions.begin(visitor(), ANNA);
    for (int i = 0; i < 4; i++) {
      clock.now = clock.now.plus(Duration.ofMinutes(29));
      assertThat(sessions.caller(with(cookie))).contains(ANNA);
    }
    clock.now = clock.now.plus(Duration.ofMinutes(31));

    assertThat(sessions.caller(with(cookie))).isEmpty();
  }

  @Test
  void aSessionEndsAfterAWorkingDayHoweverBusy() {
    Cookie cookie = sessions.begin(visitor(), ANNA);
    for (int i = 0; i < 30; i++) {
      clock.now = clock.now.plus(Duration.ofMinutes(20));
      assertThat(sessions.caller(with(cookie))).contains(ANNA);
    }
    clock.now = clock.now.plus(Duration.ofMinutes(1));

    assertThat(sessions.caller(with(cookie))).isEmpty();
  }

  @Test
  void overTlsTheCookieIsForThisHostAndTlsOnly() {
    Cookie cookie = sessions.begin(visitor(), ANNA);

    assertThat(cookie.getName()).startsWith("__Host-");
    assertThat(cookie.isSecure()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getDomain()).isNull();
    assertThat(cookie.getValue()).hasSize(43);
  }

  @Test
  void onTheMachineItselfItWorksWithoutTls() {
    Sessions local = new Sessions(settings("http://localhost:8080"), clock);
    Cookie cookie = local.begin(visitor(), ANNA);

    assertThat(cookie.isSecure()).isFalse();
    assertThat(local.caller(with(cookie))).contains(ANNA);
  }

  @Test
  void sessionsAreBounded() {
    List<Cookie> begun = new ArrayList<>();
    for (int i = 0; i < 10_100; i++) {
      begun.add(sessions.begin(visitor(), ANNA));
    }

    assertThat(sessions.caller(with(begun.get(begun.size() - 1)))).contains(ANNA);
    assertThat(begun.stream().filter(cookie -> sessions.caller(with(cookie)).isPresent()))
        .hasSizeLessThanOrEqualTo(10_000);
  }

  private static HttpRequest<?> visitor() {
    return new SimpleHttpRequest<>(HttpMethod.GET, "/", null);
  }

  private static HttpRequest<?> with(Cookie cookie) {
    return new SimpleHttpRequest<>(HttpMethod.GET, "/", null)
        .cookie(Cookie.of(cookie.getName(), cookie.getValue()));
  }

  private static SecuritySettings settings(String baseUrl) {
    return new SecuritySettings(true, URI.create(baseUrl), null, null, null, "roles", "sub", 1);
  }

  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-11-25T08:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
