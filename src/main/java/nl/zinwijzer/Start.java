package nl.zinwijzer;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import nl.zinwijzer.deciding.RuleBaseWarmUp;
import nl.zinwijzer.rulebase.ActiveRuleBase;
import nl.zinwijzer.rulebase.RefusedRuleBase;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.RuleBaseLoader;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads and warms the rule base before the first door opens. */
@Singleton
final class Start implements ApplicationEventListener<StartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(Start.class);

  private final ActiveRuleBase active;
  private final Path folder;
  private final Optional<Path> region;

  Start(
      ActiveRuleBase active,
      @Property(name = "zinwijzer.rules", defaultValue = "rules") String folder,
      @Property(name = "zinwijzer.region", defaultValue = "") String region) {
    this.active = active;
    this.folder = Path.of(folder);
    this.region = Optional.of(region).filter(file -> !file.isBlank()).map(Path::of);
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    RuleBase rules = load();
    RuleBaseWarmUp.warm(rules);
    active.replace(rules);
    LOG.info(
        "Rule base {} {} with {} rules answers",
        rules.manifest().version(),
        rules.digest(),
        rules.rules().size());
  }

  private RuleBase load() {
    try {
      RuleBaseFiles national = RuleBaseFiles.read(folder);
      return RuleBaseLoader.load(region.map(national::withRegion).orElse(national));
    } catch (RefusedRuleBase refused) {
      throw new IllegalStateException(refused.getMessage(), refused);
    }
  }
}
