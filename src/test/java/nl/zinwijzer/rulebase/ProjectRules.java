package nl.zinwijzer.rulebase;

import java.nio.file.Path;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;

/** The project's own rule base, loaded once for all tests. */
public final class ProjectRules {
  private static final class Holder {
    private static final RuleBase RULES = load();

    private static RuleBase load() {
      try {
        return RuleBaseLoader.load(RuleBaseFiles.read(Path.of("rules")));
      } catch (RefusedRuleBase refused) {
        throw new AssertionError(refused.getMessage(), refused);
      }
    }
  }

  private ProjectRules() {}

  /** The rule base of {@code rules/}; never closed. */
  public static RuleBase get() {
    return Holder.RULES;
  }
}
