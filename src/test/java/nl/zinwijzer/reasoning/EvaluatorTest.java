package nl.zinwijzer.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.advice.Outcome;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.consultation.TestingConsultation;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.TestingRuleBase;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
  private static Evaluation evaluate(RuleBase rules, TestingConsultation consultation) {
    Consultation known = consultation.read();
    return Evaluator.of(rules).evaluate(Reasoner.facts(rules, known, List.of()));
  }

  private static List<String> concluded(Evaluation evaluation) {
    return evaluation.conclusions().stream().map(Conclusion::code).sorted().toList();
  }

  @Test
  void aRuleConcludesOnceForEveryMatch() {
    try (RuleBase rules =
        new TestingRuleBase("signals")
            .rule(
                "signals",
                "observed",
                "Observation( $c : concept )",
                "Sign( $c, Strength.WEAK, false, Speaker.PROFESSIONAL )")
            .load()) {
      Evaluation evaluation =
          evaluate(
              rules, TestingConsultation.by("huisarts").observing("elderly").observing("youth"));

      assertThat(concluded(evaluation)).containsExactly("sign:elderly", "sign:youth");
      assertThat(evaluation.derivations()).hasSize(2);
    }
  }

  @Test
  void twoGroundsForOneConclusionAreTwoDerivations() {
    try (RuleBase rules =
        new TestingRuleBase("signals")
            .rule("signals", "old", "Patient( age >= 70 )", "Concern()")
            .rule("signals", "alone", "Patient( livesAlone == Answer.YES )", "Concern()")
            .load()) {
      Evaluation evaluation =
          evaluate(
              rules,
              TestingConsultation.by("huisarts").patient("age", 80).patient("livesAlone", "yes"));

      assertThat(concluded(evaluation)).hasSize(1);
      assertThat(evaluation.derivations())
          .extracting(derivation -> derivation.rule().id())
          .containsExactlyInAnyOrder("old", "alone");
    }
  }

  @Test
  void unknownIsNoValue() {
    try (RuleBase rules =
        new TestingRuleBase("signals")
            .rule("signals", "old", "Patient( age >= 70 )", "Concern()")
            .rule("signals", "young", "Patient( age < 70 )", "Burden()")
            .load()) {
      assertThat(concluded(evaluate(rules, TestingConsultation.by("huisarts")))).isEmpty();
    }
  }

  @Test
  void absenceAndCountLookAtWhatIsThere() {
    try (RuleBase rules =
        new TestingRuleBase("signals", "outcome")
            .rule("signals", "old", "Patient( age >= 70 )", "Concern()")
            .rule("outcome", "quiet", "not Concern()", "Outcome( Level.NONE, Form.FULL, false )")
            .rule(
                "outcome",
                "worried",
                "exists Concern()",
                "Outcome( Level.ATTENTION, Form.FULL, false )")
            .load()) {
      assertThat(outcome(evaluate(rules, TestingConsultation.by("huisarts").patient("age", 71))))
          .isEqualTo("level:attention");
      assertThat(outcome(evaluate(rules, TestingConsultation.by("huisarts").patient("age", 69))))
          .isEqualTo("level:none");
    }
  }

  private static String outcome(Evaluation evaluation) {
    return evaluation.conclusions().stream()
        .filter(Outcome.class::isInstance)
        .map(Conclusion::code)
        .findFirst()
        .orElse("");
  }
}
