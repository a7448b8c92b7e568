package nl.zinwijzer.deciding;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.env.DefaultEnvironment;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemovedSettingsTest {
  @Test
  void aPeriodOfQuietIsRefusedWithWhereItWent() {
    assertThatThrownBy(() -> new RemovedSettings(with(Map.of("zinwijzer.quiet.shown", "14d"))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("quiet.shown_days");
  }

  @Test
  void otherSettingsAreNoneOfItsBusiness() {
    assertThatCode(() -> new RemovedSettings(with(Map.of("zinwijzer.rules", "rules"))))
        .doesNotThrowAnyException();
  }

  private static Environment with(Map<String, Object> settings) {
    Environment environment = new DefaultEnvironment(() -> List.of("test"));
    environment.addPropertySource(PropertySource.of("test", settings));
    return environment.start();
  }
}
