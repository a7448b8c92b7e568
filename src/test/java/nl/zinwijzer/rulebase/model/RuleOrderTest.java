package nl.zinwijzer.rulebase.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.zinwijzer.rulebase.RefusedRuleBase;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.RuleBaseLoader;
import nl.zinwijzer.rulebase.TestingRuleBase;
import nl.zinwijzer.rulebase.files.Finding;
import org.junit.jupiter.api.Test;

class RuleOrderTest {
  private static final String ALWAYS = "Professional( role == Role.HUISARTS )";

  private static TestingRuleBase threeStages() {
    return new TestingRuleBase("signals", "levels", "outcome")
        .rule(
            "signals",
            "first",
            ALWAYS,
            "Sign( Concept.ELDERLY, Strength.WEAK, false, Speaker.PATIENT )")
        .rule(
            "signals",
            "second",
            "Sign( $i : id, $s : strength, $e : explicit, $r : reporter )",
            "Signal( $i, $s, $e, $r )")
        .rule("levels", "third", "exists Signal( id == Concept.ELDERLY )", "Concern()")
        .rule("outcome", "last", "not Concern()", "Outcome( Level.NONE, Form.FULL, false )");
  }

  @Test
  void aRuleComesAfterWhateverConcludesWhatItReads() {
    try (RuleBase rules = threeStages().load()) {
      List<Rule> shuffled = new ArrayList<>(rules.rules());
      Collections.shuffle(shuffled, new Random(7));

      assertThat(RuleOrder.sorted(rules.manifest().stages(), shuffled))
          .extracting(Rule::id)
          .containsExactly("first", "second", "third", "last");
    }
  }

  @Test
  void anAbsenceLooksOnlyAtEarlierStages() {
    assertThat(
            findings(
                new TestingRuleBase("levels")
                    .rule("levels", "here", ALWAYS, "Concern()")
                    .rule("levels", "there", "not Concern()", "Burden()")))
        .extracting(Finding::code)
        .containsExactly("stage-order");
  }

  @Test
  void noConclusionLeadsBackToItself() {
    assertThat(
            findings(
                new TestingRuleBase("levels")
                    .rule("levels", "forth", "exists Burden()", "Concern()")
                    .rule("levels", "back", "exists Concern()", "Burden()")))
        .isNotEmpty();
  }

  private static List<Finding> findings(TestingRuleBase rules) {
    try (RuleBase loaded = RuleBaseLoader.load(rules.files())) {
      return List.of();
    } catch (RefusedRuleBase refused) {
      return refused.findings();
    }
  }
}
