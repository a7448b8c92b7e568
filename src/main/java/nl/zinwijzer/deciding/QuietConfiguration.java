package nl.zinwijzer.deciding;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long the same advice on the same patient is not repeated. No source gives these periods: they
 * are choices of the project.
 *
 * @param shown after a card was shown
 * @param notNow after a professional said "not now"
 */
@ConfigurationProperties("zinwijzer.quiet")
public record QuietConfiguration(
    @Bindable(defaultValue = "28d") Duration shown,
    @Bindable(defaultValue = "7d") Duration notNow) {
  public QuietConfiguration {
    if (shown.isNegative() || notNow.isNegative()) {
      throw new IllegalArgumentException("zinwijzer.quiet: periods must not be negative");
    }
  }
}
