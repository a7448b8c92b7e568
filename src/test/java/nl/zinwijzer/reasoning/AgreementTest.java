package nl.zinwijzer.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.TestingRuleBase;
import nl.zinwijzer.rulebase.TestingRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void engineAndEvaluatorAgree(long seed) {
    try (RuleBase rules = TestingRules.random(seed, 60).load()) {
      assertThat(Agreement.check(rules, seed, 250)).isEqualTo(250);
    }
  }

  @Test
  void theOrderOfFactsDoesNotMatter() {
    try (RuleBase rules = TestingRules.random(9, 60).load()) {
      TestingConsultations consultations = new TestingConsultations(9);
      for (int at = 0; at < 10; at++) {
        Consultation consultation = consultations.next();
        List<Object> facts = new ArrayList<>(Reasoner.facts(rules, consultation, List.of()));
        Set<Justification> first = Engine.run(rules.compiled(), facts);
        for (int order = 0; order < 20; order++) {
          Collections.shuffle(facts, new Random(order));
          assertThat(Engine.run(rules.compiled(), facts)).isEqualTo(first);
          assertThat(Reasoner.conclude(rules, facts).conclusions())
              .isEqualTo(Evaluator.of(rules).evaluate(facts).conclusions());
        }
      }
    }
  }

  @Test
  void everyFaultOfTheEngineIsCaught() {
    try (RuleBase rules = TestingRules.random(10, 60).load()) {
      TestingConsultations consultations = new TestingConsultations(10);
      for (int at = 0; at < 50; at++) {
        List<Object> facts = Reasoner.facts(rules, consultations.next(), List.of());
        Evaluation evaluation = Evaluator.of(rules).evaluate(facts);
        Set<Justification> fired = Engine.run(rules.compiled(), facts);
        Reasoner.agree(fired, evaluation);
        for (Justification one : fired) {
          Set<Justification> missing = new HashSet<>(fired);
          missing.remove(one);
          assertThatThrownBy(() -> Reasoner.agree(missing, evaluation))
              .isInstanceOf(Disagreement.class)
              .hasMessageContaining(one.rule());
        }
        for (Derivation derivation : evaluation.derivations()) {
          Set<Justification> wrong = new HashSet<>(fired);
          wrong.add(new Justification("stranger", derivation.conclusions().get(0)));
          assertThatThrownBy(() -> Reasoner.agree(wrong, evaluation))
              .isInstanceOf(Disagreement.class)
              .hasMessageContaining("stranger");
        }
      }
    }
  }

  /** The engine runs a rule that says something else than its author wrote. */
  @Test
  void aWronglyCompiledRuleIsCaught() {
    try (RuleBase right = small("livesAlone == Answer.YES");
        RuleBase wrong = small("livesAlone != Answer.NO")) {
      RuleBase mixed = TestingRuleBase.miscompiled(right, wrong);
      Consultation consultation = new TestingConsultations(1).empty();
      assertThatThrownBy(() -> Reasoner.reason(mixed, consultation))
          .isInstanceOf(Disagreement.class)
          .hasMessageContaining("alone");
      assertThat(Reasoner.reason(right, consultation).trail()).hasSize(1);
    }
  }

  private static RuleBase small(String demand) {
    return new TestingRuleBase("signals", "outcome")
        .rule(
            "signals",
            "alone",
            "Patient( " + demand + " )",
            "Standing( Level.ATTENTION, Form.FULL, false )")
        .rule("outcome", "silence", "not Standing()", "Outcome( Level.NONE, Form.FULL, false )")
        .load();
  }
}
