package nl.zinwijzer.cdshooks.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.zinwijzer.WithoutRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FhirServersTest {
  private static FhirServers allowing(String... allowed) {
    return new FhirServers(List.of(allowed), Duration.ofMillis(300), 1_000, 3);
  }

  @Test
  void hasDefaults() {
    assertThat(configured(Map.of()))
        .isEqualTo(new FhirServers(List.of(), Duration.ofMillis(350), 1_048_576, 5));
  }

  @Test
  void takesEveryProperty() {
    assertThat(
            configured(
                Map.of(
                    "zinwijzer.fhir-servers.allowed",
                    "https://fhir.example.org/r4",
                    "zinwijzer.fhir-servers.time",
                    "200ms",
                    "zinwijzer.fhir-servers.bytes",
                    2_000,
                    "zinwijzer.fhir-servers.pages",
                    2)))
        .isEqualTo(
            new FhirServers(
                List.of("https://fhir.example.org/r4"), Duration.ofMillis(200), 2_000, 2));
  }

  private static FhirServers configured(Map<String, Object> properties) {
    try (ApplicationContext context =
        ApplicationContext.builder()
            .properties(properties)
            .properties(Map.of("datasources.default.enabled", false, WithoutRules.PROPERTY, true))
            .start()) {
      return context.getBean(FhirServers.class);
    }
  }

  @Test
  void onlyTheListIsAllowed() {
    FhirServers servers = allowing("https://fhir.example.org/r4/");

    assertThat(servers.allows(URI.create("https://fhir.example.org/r4"))).isTrue();
    assertThat(servers.allows(URI.create("https://fhir.example.org/r4/"))).isTrue();
    for (String other :
        List.of(
            "https://fhir.example.org",
            "http://fhir.example.org/r4",
            "https://fhir.example.org:8443/r4",
            "https://fhir.example.org.evil.example/r4",
            "https://fhir.example.org@evil.example/r4",
            "https://fhir.example.org/r4/../admin",
            "https://169.254.169.254/r4")) {
      assertThat(servers.allows(URI.create(other))).as(other).isFalse();
    }
  }

  @Test
  void byDefaultNoneIs() {
    assertThat(allowing("").allows(URI.create("https://fhir.example.org"))).isFalse();
  }

  @Test
  void anAddressLiesWithinAServerOnlyOnTheSameHostAndBelowItsPath() {
    URI base = URI.create("https://fhir.example.org/r4");

    for (String within :
        List.of(
            "https://fhir.example.org/r4?_getpages=1",
            "https://fhir.example.org/r4/Condition?page=2",
            "https://fhir.example.org/r4/")) {
      assertThat(FhirServers.within(base, URI.create(within))).as(within).isTrue();
    }
    for (String outside :
        List.of(
            "http://fhir.example.org/r4?page=2",
            "https://fhir.example.org:8443/r4?page=2",
            "https://evil.example/r4?page=2",
            "https://user@fhir.example.org/r4?page=2",
            "https://fhir.example.org/r4/../admin",
            "https://fhir.example.org/r4/%2e%2e/admin",
            "https://fhir.example.org/r4other",
            "mailto:someone@example.org")) {
      assertThat(FhirServers.within(base, URI.create(outside))).as(outside).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://fhir.example.org",
        "http://localhost.evil.example",
        "http://127.evil.example",
        "ftp://fhir.example.org",
        "https://user:password@fhir.example.org",
        "https://fhir.example.org?x=1",
        "fhir.example.org"
      })
  void aServerIsOnHttpsOrOnThisMachine(String base) {
    assertThatIllegalArgumentException().isThrownBy(() -> allowing(base));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:8080/fhir", "http://127.0.0.1:1/fhir", "http://[::1]/x"})
  void thisMachineMayDoWithout(String base) {
    assertThat(allowing(base).allows(URI.create(base))).isTrue();
  }
}
