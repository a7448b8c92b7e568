package nl.zinwijzer.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import io.micronaut.security.oauth2.client.OauthClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.zinwijzer.WithoutRules;
import nl.zinwijzer.security.login.Login;
import nl.zinwijzer.security.settings.SecuritySettings;
import nl.zinwijzer.security.tokens.CdsClient;
import nl.zinwijzer.security.tokens.Practices;
import org.junit.jupiter.api.Test;

/** The example of settings is what the service reads. */
class ExampleSettingsTest {
  @Test
  void aServiceStartsWithTheExample() throws IOException {
    try (TestingIssuer issuer = TestingIssuer.start()) {
      TestingProvider provider = new TestingProvider(issuer);
      Map<String, Object> settings = example();
      settings.put("LOGIN_SECRET", "from-the-environment");
      settings.put("zinwijzer.security.issuer", provider.url());
      settings.put("micronaut.security.oauth2.clients.oidc.openid.issuer", provider.url());
      settings.put("micronaut.server.ssl.enabled", false);
      settings.put("micronaut.server.port", -1);
      settings.put("zinwijzer.data", Files.createTempDirectory("zinwijzer-example").toString());
      settings.put(WithoutRules.PROPERTY, true);

      try (TestingDoor door = TestingDoor.open(settings)) {
        assertThat(door.beans().getBeansOfType(CdsClient.class))
            .extracting(CdsClient::name)
            .containsExactlyInAnyOrder("his", "other");
        assertThat(door.beans().getBeansOfType(CdsClient.class))
            .extracting(client -> Practices.of(client, door.beans()).of(Optional.of("01-012345")))
            .containsExactlyInAnyOrder(Optional.of("north"), Optional.empty());
        assertThat(door.beans().getBeansOfType(CdsClient.class))
            .extracting(client -> Practices.of(client, door.beans()).of(Optional.empty()))
            .containsExactlyInAnyOrder(Optional.of("west"), Optional.empty());
        assertThat(door.beans().getBean(SecuritySettings.class).practiceClaim())
            .isEqualTo("practice");
        assertThat(door.beans().getBean(OauthClient.class).getName()).isEqualTo(Login.PROVIDER);
        assertThat(door.send(door.request("/decisions/x")).statusCode()).isEqualTo(401);
      }
    }
  }

  private static Map<String, Object> example() throws IOException {
    try (InputStream file = Files.newInputStream(Path.of("docker", "accounts.yaml"))) {
      return new HashMap<>(new YamlPropertySourceLoader().read("example", file));
    }
  }
}
