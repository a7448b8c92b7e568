package nl.zinwijzer.ledger.store;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import nl.zinwijzer.ledger.StoreUnavailable;

/** Up only when the store has just shown that it can record. */
@Singleton
@Readiness
final class LedgerHealth extends AbstractHealthIndicator<Map<String, String>> {
  private final GroupCommit commits;

  LedgerHealth(GroupCommit commits) {
    this.commits = commits;
  }

  @Override
  protected Map<String, String> getHealthInformation() {
    try {
      commits.probe();
      healthStatus = HealthStatus.UP;
      return Map.of();
    } catch (StoreUnavailable e) {
      healthStatus = HealthStatus.DOWN;
      return Map.of("reason", String.valueOf(e.getMessage()));
    }
  }

  @Override
  protected String getName() {
    return "ledger";
  }
}
