package nl.zinwijzer.security.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.util.Map;
import nl.zinwijzer.WithoutRules;
import org.junit.jupiter.api.Test;

class SecuritySettingsTest {
  @Test
  void hasDefaults() {
    assertThat(configured(Map.of()))
        .isEqualTo(new SecuritySettings(false, null, null, null, null, "roles", "sub", 6000));
  }

  @Test
  void takesEveryProperty() {
    assertThat(
            configured(
                Map.of(
                    "zinwijzer.security.base-url", "https://zinwijzer.example.org",
                    "zinwijzer.security.issuer", "https://issuer.example.org",
                    "zinwijzer.security.key-set", "https://issuer.example.org/keys",
                    "zinwijzer.security.audience", "zinwijzer",
                    "zinwijzer.security.roles-claim", "groups",
                    "zinwijzer.security.practice-claim", "practice",
                    "zinwijzer.security.requests-per-minute", 12)))
        .isEqualTo(
            new SecuritySettings(
                false,
                URI.create("https://zinwijzer.example.org"),
                "https://issuer.example.org",
                URI.create("https://issuer.example.org/keys"),
                "zinwijzer",
                "groups",
                "practice",
                12));
  }

  @Test
  void isReachedOverTlsWhenItsAddressSaysSo() {
    assertThat(settings("https://zinwijzer.example.org").tls()).isTrue();
    assertThat(settings("http://localhost:8080").tls()).isFalse();
  }

  private static SecuritySettings settings(String baseUrl) {
    return new SecuritySettings(true, URI.create(baseUrl), null, null, null, "roles", "sub", 1);
  }

  private static SecuritySettings configured(Map<String, Object> properties) {
    try (ApplicationContext context =
        ApplicationContext.builder()
            .properties(properties)
            .properties(Map.of("datasources.default.enabled", false, WithoutRules.PROPERTY, true))
            .start()) {
      return context.getBean(SecuritySettings.class);
    }
  }
}
