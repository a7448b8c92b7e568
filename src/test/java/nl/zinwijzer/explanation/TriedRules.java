package nl.zinwijzer.explanation;

import java.util.function.Consumer;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.TestingRules;

/**
 * The rules on which explanations are tried: small ones by chance, with everything that rules can
 * be made of, and the project's own. {@code -Dproof.consultations=5000} tries longer.
 */
enum TriedRules {
  BY_CHANCE {
    @Override
    void use(long seed, Consumer<RuleBase> trial) {
      try (RuleBase rules = TestingRules.random(seed, 40).load()) {
        trial.accept(rules);
      }
    }
  },
  OF_THE_PROJECT {
    @Override
    void use(long seed, Consumer<RuleBase> trial) {
      trial.accept(ProjectRules.get());
    }
  };

  /** How many consultations are tried. */
  static final int CONSULTATIONS = Integer.getInteger("proof.consultations", 30);

  /** Tries something on these rules. */
  abstract void use(long seed, Consumer<RuleBase> trial);
}
