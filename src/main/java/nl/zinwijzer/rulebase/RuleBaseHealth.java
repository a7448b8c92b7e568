package nl.zinwijzer.rulebase;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Up when a rule base is compiled, warmed and active. */
@Singleton
final class RuleBaseHealth implements HealthIndicator {
  private static final String NAME = "rulebase";

  private final ActiveRuleBase active;

  RuleBaseHealth(ActiveRuleBase active) {
    this.active = active;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.just(
        active.ready()
            ? active.use(
                rules ->
                    HealthResult.builder(NAME, HealthStatus.UP)
                        .details(
                            Map.of("version", rules.manifest().version(), "digest", rules.digest()))
                        .build())
            : HealthResult.builder(NAME, HealthStatus.DOWN).build());
  }
}
