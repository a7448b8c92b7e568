package nl.zinwijzer.deciding;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;

/** Refuses to start with a setting that no longer does anything, and says where it went. */
@Context
final class RemovedSettings {
  private static final String QUIET = "zinwijzer.quiet";

  /**
   * Looks for removed settings.
   *
   * @throws ConfigurationException when there is one
   */
  RemovedSettings(Environment environment) {
    if (environment.containsProperties(QUIET)) {
      throw new ConfigurationException(
          QUIET
              + ".*: removed; quiet periods are a choice of the rule base now: set"
              + " quiet.shown_days and quiet.not_now_days in its thresholds.yaml, and leave this"
              + " setting out");
    }
  }
}
