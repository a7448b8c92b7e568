package nl.zinwijzer.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.zinwijzer.ledger.Scope;
import nl.zinwijzer.ledger.store.Supervision;
import nl.zinwijzer.security.TestingKeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CdsWarmUpTest {
  private static final String PASSWORD = "only-for-this-test";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void rehearsesWhateverTheAddressIsCalled(String host) {
    assertRehearses(Map.of("micronaut.server.host", host));
  }

  @Test
  void rehearsesPastADoorThatSpeaksTls() throws Exception {
    assertRehearses(
        Map.of(
            "micronaut.server.ssl.enabled",
            true,
            "micronaut.server.ssl.port",
            -1,
            "micronaut.server.ssl.key-store.path",
            TestingKeyStore.make(folder, PASSWORD).toUri().toString(),
            "micronaut.server.ssl.key-store.type",
            "PKCS12",
            "micronaut.server.ssl.key-store.password",
            PASSWORD));
  }

  private void assertRehearses(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("micronaut.server.port", -1);
    settings.put("zinwijzer.data", folder.toString());
    try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings)) {
      ApplicationContext beans = server.getApplicationContext();
      assertThat(beans.getBean(CdsWarmUp.class).done()).isEqualTo(CdsWarmUp.CALLS);
      assertThat(
              beans
                  .getBean(Supervision.class)
                  .figures(Scope.all(), Instant.EPOCH, Instant.now().plusSeconds(60))
                  .levels())
          .isEmpty();
    }
  }
}
