package nl.zinwijzer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import nl.zinwijzer.WithoutRules;
import org.junit.jupiter.api.Test;

final class LedgerConfigurationTest {
  @Test
  void hasDefaults() {
    assertThat(configured(Map.of()))
        .isEqualTo(new LedgerConfiguration(1024, 128, Duration.ofSeconds(3), 20));
  }

  @Test
  void takesEveryProperty() {
    assertThat(
            configured(
                Map.of(
                    "zinwijzer.ledger.waiting", 10,
                    "zinwijzer.ledger.together", 5,
                    "zinwijzer.ledger.deadline", "250ms",
                    "zinwijzer.ledger.retention-years", 15)))
        .isEqualTo(new LedgerConfiguration(10, 5, Duration.ofMillis(250), 15));
  }

  @Test
  void refusesWhatCannotWork() {
    assertThatThrownBy(() -> new LedgerConfiguration(0, 1, Duration.ofSeconds(1), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LedgerConfiguration(1, 1, Duration.ZERO, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LedgerConfiguration configured(Map<String, Object> properties) {
    try (ApplicationContext context =
        ApplicationContext.builder()
            .properties(properties)
            .properties(Map.of("datasources.default.enabled", false, WithoutRules.PROPERTY, true))
            .start()) {
      return context.getBean(LedgerConfiguration.class);
    }
  }
}
