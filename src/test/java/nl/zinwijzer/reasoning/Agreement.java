package nl.zinwijzer.reasoning;

import java.io.PrintStream;
import java.nio.file.Path;
import nl.zinwijzer.rulebase.RefusedRuleBase;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.RuleBaseLoader;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;

/**
 * The long run: engine and evaluator on generated consultations. {@code Agreement rules 100000 1}
 * tries 100,000 consultations of seed 1 on the rule base in the folder {@code rules}.
 */
public final class Agreement {
  private Agreement() {}

  /** Runs from the command line. */
  public static void main(String... arguments) throws RefusedRuleBase {
    int count = Integer.parseInt(arguments[1]);
    long seed = Long.parseLong(arguments[2]);
    try (RuleBase rules = RuleBaseLoader.load(RuleBaseFiles.read(Path.of(arguments[0])))) {
      long start = System.nanoTime();
      PrintStream out = System.out;
      out.println(
          "%d consultations, seed %d, %d rules: engine and evaluator agree; %.1f s"
              .formatted(
                  check(rules, seed, count),
                  seed,
                  rules.rules().size(),
                  (System.nanoTime() - start) / 1e9));
    }
  }

  /**
   * Reasons about generated consultations.
   *
   * @return how many were tried
   * @throws Disagreement when the two differ on any
   */
  static int check(RuleBase rules, long seed, int count) {
    TestingConsultations consultations = new TestingConsultations(seed);
    int done = 0;
    while (done < count) {
      Reasoner.reason(rules, consultations.next());
      done++;
    }
    return done;
  }
}
