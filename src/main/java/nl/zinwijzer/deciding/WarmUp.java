package nl.zinwijzer.deciding;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.List;
import nl.zinwijzer.rulebase.ActiveRuleBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warms the service up when its port is bound and before it says that it is ready. Whatever goes
 * wrong, the service starts.
 */
@Singleton
final class WarmUp implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private final List<WarmUpStep> steps;
  private final ActiveRuleBase rules;
  private volatile boolean over;

  WarmUp(List<WarmUpStep> steps, ActiveRuleBase rules) {
    this.steps = List.copyOf(steps);
    this.rules = rules;
  }

  /** Whether it is over, with success or without. */
  boolean over() {
    return over;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    try {
      if (rules.ready()) {
        steps.forEach(WarmUpStep::warmUp);
      }
    } catch (RuntimeException failed) {
      LOG.warn("the first calls may be slow: a rehearsal failed", failed);
    } finally {
      over = true;
    }
  }
}
