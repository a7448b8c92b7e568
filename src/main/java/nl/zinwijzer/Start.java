package nl.zinwijzer;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import nl.zinwijzer.reasoning.WarmUp;
import nl.zinwijzer.rulebase.ActiveRuleBase;
import nl.zinwijzer.rulebase.RefusedRuleBase;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.RuleBaseFiles;
import nl.zinwijzer.rulebase.RuleBaseLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads and warms the rule base before the first door opens. */
@Singleton
final class Start implements ApplicationEventListener<StartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(Start.class);

  private final ActiveRuleBase active;
  private final Path folder;

  Start(
      ActiveRuleBase active,
      @Property(name = "zinwijzer.rules", defaultValue = "rules") String folder) {
    this.active = active;
    this.folder = Path.of(folder);
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    RuleBase rules = load();
    WarmUp.warm(rules);
    active.replace(rules);
    LOG.info(
        "Rule base {} {} with {} rules answers",
        rules.manifest().version(),
        rules.digest(),
        rules.rules().size());
  }

  private RuleBase load() {
    try {
      return RuleBaseLoader.load(RuleBaseFiles.read(folder));
    } catch (RefusedRuleBase refused) {
      throw new IllegalStateException(refused.getMessage(), refused);
    }
  }
}
