package nl.zinwijzer.security.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.BeanInstantiationException;
import java.net.InetAddress;
import java.util.Map;
import nl.zinwijzer.WithoutRules;
import nl.zinwijzer.security.TestingDoor;
import nl.zinwijzer.security.TestingIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With settings that leave a door open the service does not start, and says all that is wrong. */
class SecurityCheckTest {
  private static TestingIssuer issuer;

  @BeforeAll
  static void open() {
    issuer = TestingIssuer.start();
  }

  @AfterAll
  static void close() {
    issuer.close();
  }

  private static Map<String, Object> good() {
    Map<String, Object> settings = TestingDoor.trusting(issuer);
    settings.put(WithoutRules.PROPERTY, true);
    return settings;
  }

  @Test
  void withAccountsItServesEveryAddress() {
    Map<String, Object> settings = good();
    settings.put("micronaut.server.host", "0.0.0.0");

    try (TestingDoor door = TestingDoor.open(settings)) {
      assertThat(door.send(door.request("/decisions/x")).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    Map<String, Object> settings = good();
    settings.put("zinwijzer.security.base-url", "http://zinwijzer.example/app");
    settings.put("zinwijzer.security.audience", "");
    settings.put("zinwijzer.security.key-set", "http://keys.example/jwks.json");
    settings.put("zinwijzer.security.requests-per-minute", 0);
    settings.put("zinwijzer.security.cds-clients.other.issuer", issuer.url());
    settings.put("micronaut.server.cors.configurations.web.allowed-origins", "*");
    settings.put("micronaut.server.cors.configurations.web.allow-credentials", true);

    assertThatThrownBy(() -> TestingDoor.open(settings))
        .isInstanceOf(BeanInstantiationException.class)
        .hasMessageContaining("base-url must begin with https")
        .hasMessageContaining("base-url must end after host and port")
        .hasMessageContaining("audience must be set")
        .hasMessageContaining("key-set must begin with https or file")
        .hasMessageContaining("requests-per-minute must be 1 or more")
        .hasMessageContaining("issuer is that of another client too")
        .hasMessageContaining("cds-clients.other.key-set must be set")
        .hasMessageContaining("web.allowed-origins must name each origin")
        .hasMessageContaining("web.allow-credentials must be false");
  }

  @Test
  void aLimitWhoseTokensCouldNotBeRememberedIsRefused() {
    Map<String, Object> settings = good();
    settings.put("zinwijzer.security.requests-per-minute", 60_001);

    assertThatThrownBy(() -> TestingDoor.open(settings))
        .hasMessageContaining("requests-per-minute must be 60000 or less");
  }

  @Test
  void peopleSignInWhereTheirAccessTokensComeFrom() {
    Map<String, Object> settings = good();
    settings.put("micronaut.security.oauth2.clients.oidc.client-id", "zinwijzer");
    settings.put(
        "micronaut.security.oauth2.clients.oidc.openid.issuer", "http://127.0.0.1:9/another");

    assertThatThrownBy(() -> TestingDoor.open(settings))
        .hasMessageContaining("micronaut.security.oauth2.clients.oidc.openid.issuer must be that")
        .hasMessageContaining(issuer.url())
        .hasMessageContaining("http://127.0.0.1:9/another");
  }

  @Test
  void aNameThatMeansThisMachineTodayIsNotTrustedTomorrow() throws Exception {
    Map<String, Object> settings = good();
    String here = "http://" + InetAddress.getLocalHost().getHostName();
    settings.put("zinwijzer.security.base-url", here);
    settings.put("zinwijzer.security.key-set", here + "/jwks.json");
    settings.put("zinwijzer.security.cds-clients.hix.key-set", here + "/jwks.json");

    assertThatThrownBy(() -> TestingDoor.open(settings))
        .hasMessageContaining("base-url must begin with https")
        .hasMessageContaining("- key-set must begin with https or file")
        .hasMessageContaining("cds-clients.hix.key-set must begin with https or file");
  }

  @Test
  void underAPathNothingWouldBeFound() {
    Map<String, Object> settings = good();
    settings.put("micronaut.server.context-path", "/zinwijzer");

    assertThatThrownBy(() -> TestingDoor.open(settings))
        .hasMessageContaining("micronaut.server.context-path must be left out")
        .hasMessageContaining("/zinwijzer");
  }

  @Test
  void everythingWrongWithThePracticesOfACdsClientIsTold() {
    Map<String, Object> settings = good();
    String client = "zinwijzer.security.cds-clients.hix.";
    settings.put(client + "practice", " ");
    settings.put(client + "practices.7", "x".repeat(151));
    settings.put(client + "practices.8", "");
    settings.put(client + "practices." + "t".repeat(200), "north");

    assertThatThrownBy(() -> TestingDoor.open(settings))
        .hasMessageContaining("cds-clients.hix.practice must have 1 to 150 characters")
        .hasMessageContaining("cds-clients.hix.practices.7 must have 1 to 150 characters")
        .hasMessageContaining("cds-clients.hix.practices.8 must have 1 to 150 characters")
        .hasMessageContaining(
            "cds-clients.hix.practices." + "t".repeat(200) + " must name a tenant of 1 to ");
  }

  @Test
  void aFilterThatIsOffIsNoticed() {
    Map<String, Object> settings = good();
    settings.put("micronaut.security.enabled", false);

    assertThatThrownBy(() -> TestingDoor.open(settings))
        .hasMessageContaining("micronaut.security.enabled must not be set to false");
  }

  @Test
  void someoneMustBeAbleToComeIn() {
    Map<String, Object> settings =
        Map.of(
            "micronaut.server.port",
            -1,
            "zinwijzer.security.enabled",
            true,
            "zinwijzer.security.base-url",
            TestingDoor.BASE,
            WithoutRules.PROPERTY,
            true);

    assertThatThrownBy(() -> TestingDoor.open(settings))
        .hasMessageContaining("nobody could come in");
  }
}
