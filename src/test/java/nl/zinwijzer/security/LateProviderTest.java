package nl.zinwijzer.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import nl.zinwijzer.WithoutRules;
import nl.zinwijzer.security.login.Login;
import org.junit.jupiter.api.Test;

/** The OpenID provider is not there when the service starts. */
class LateProviderTest {
  @Test
  void peopleSignInAsSoonAsItIsThere() throws Exception {
    try (TestingIssuer keys = TestingIssuer.start()) {
      TestingProvider provider = new TestingProvider(keys);
      provider.down = true;
      Map<String, Object> settings = TestingDoor.trusting(keys);
      settings.putAll(provider.settings());
      settings.put(WithoutRules.PROPERTY, true);
      try (TestingDoor door = TestingDoor.open(settings)) {
        TestingVisitor visitor = new TestingVisitor(door);
        assertThat(TestingVisitor.location(visitor.browse("/decisions"))).isEqualTo(Login.PATH);
        for (int i = 0; i < 2; i++) {
          HttpResponse<String> early = visitor.browse(Login.PATH);
          assertThat(early.statusCode()).isEqualTo(502);
          assertThat(early.body())
              .contains("<html", "Inloggen lukt nu even niet")
              .doesNotContain("Exception", provider.url());
        }

        provider.down = false;
        Instant end = Instant.now().plusSeconds(20);
        while (visitor.browse(Login.PATH).statusCode() == 502 && Instant.now().isBefore(end)) {
          Thread.onSpinWait();
        }
        assertThat(visitor.signIn().statusCode()).isEqualTo(303);
        assertThat(visitor.browse("/decisions/x").statusCode()).isEqualTo(404);
      }
    }
  }
}
