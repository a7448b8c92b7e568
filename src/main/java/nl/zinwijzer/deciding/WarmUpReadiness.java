package nl.zinwijzer.deciding;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Up when the warming up is over: who waits for it gets a quick first answer, if it succeeded. */
@Readiness
@Singleton
final class WarmUpReadiness implements HealthIndicator {
  private static final String NAME = "warm-up";

  private final WarmUp warmUp;

  WarmUpReadiness(WarmUp warmUp) {
    this.warmUp = warmUp;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.just(
        HealthResult.builder(NAME, warmUp.over() ? HealthStatus.UP : HealthStatus.DOWN).build());
  }
}
