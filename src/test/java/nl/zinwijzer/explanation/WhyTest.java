package nl.zinwijzer.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.reasoning.Derivation;
import nl.zinwijzer.reasoning.Evaluator;
import nl.zinwijzer.reasoning.Evidence;
import nl.zinwijzer.reasoning.FactIndex;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.reasoning.TestingConsultations;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.TestingRuleBase;
import nl.zinwijzer.rulebase.model.Condition;
import nl.zinwijzer.rulebase.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhyTest {
  @ParameterizedTest
  @EnumSource
  void everyProofHoldsAndNothingInItCanBeLeftOut(TriedRules tried) {
    tried.use(
        51,
        rules -> {
          TestingConsultations consultations = new TestingConsultations(51);
          for (int at = 0; at < TriedRules.CONSULTATIONS; at++) {
            Verdict verdict = Reasoner.reason(rules, consultations.next());
            Why why = new Why(verdict, AnswerLanguage.NL);
            for (Conclusion conclusion : verdict.all(Conclusion.class).toList()) {
              Proof proof = why.proof(conclusion);
              assertThat(proof.height()).isEqualTo(lowest(verdict, conclusion));
              proof.all().forEach(WhyTest::holdsWithNothingToSpare);
              assertThat(why.tell(conclusion).premises()).hasSameSizeAs(proof.premises());
            }
          }
        });
  }

  /** The least number of rules above each other, by trying every match. */
  private static int lowest(Verdict verdict, Conclusion conclusion) {
    int lowest = Integer.MAX_VALUE;
    for (Derivation derivation : verdict.evaluation().of(conclusion)) {
      int height = 1;
      for (Evidence evidence : derivation.evidence()) {
        List<Integer> heights =
            evidence.facts().stream()
                .filter(Conclusion.class::isInstance)
                .map(one -> lowest(verdict, (Conclusion) one))
                .sorted()
                .toList();
        if (!heights.isEmpty()) {
          height = Math.max(height, 1 + heights.get(needed(evidence, derivation) - 1));
        }
      }
      lowest = Math.min(lowest, height);
    }
    return lowest;
  }

  private static int needed(Evidence evidence, Derivation derivation) {
    int found = evidence.facts().size();
    if (evidence.condition() instanceof Condition.Some) {
      return 1;
    }
    if (evidence.condition() instanceof Condition.CountOf count && count.operator().growing()) {
      for (int enough = 1; enough <= found; enough++) {
        if (count.operator().holds(enough, derivation.bindings().value(count.operand()))) {
          return enough;
        }
      }
    }
    return found;
  }

  private static void holdsWithNothingToSpare(Proof proof) {
    for (Proof.Premise premise : proof.premises()) {
      List<Object> grounds = new ArrayList<>(premise.facts());
      premise.proofs().forEach(below -> grounds.add(below.conclusion()));
      if (premise.condition() instanceof Condition.None) {
        assertThat(grounds).isEmpty();
        continue;
      }
      assertThat(met(premise.condition(), proof.derivation(), grounds)).isTrue();
      if (!(premise.condition() instanceof Condition.CountOf count
          && !count.operator().growing())) {
        for (Object ground : grounds) {
          List<Object> others = new ArrayList<>(grounds);
          others.remove(ground);
          assertThat(met(premise.condition(), proof.derivation(), others)).isFalse();
        }
      }
    }
  }

  private static boolean met(Condition condition, Derivation derivation, Collection<?> facts) {
    return condition instanceof Condition.Match match
        ? !Evaluator.matching(match.pattern(), derivation.bindings(), FactIndex.of(facts)).isEmpty()
        : Evaluator.meet(condition, derivation.bindings(), FactIndex.of(facts)).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void whyNotSpeaksOfExactlyTheRulesThatDoNotMatch(TriedRules tried) {
    tried.use(
        61,
        rules -> {
          TestingConsultations consultations = new TestingConsultations(61);
          for (int at = 0; at < TriedRules.CONSULTATIONS; at++) {
            Verdict verdict = Reasoner.reason(rules, consultations.next());
            Set<String> matched =
                verdict.evaluation().derivations().stream()
                    .map(derivation -> derivation.rule().id())
                    .collect(Collectors.toSet());
            WhyNot whyNot = new WhyNot(verdict);
            for (Rule rule : rules.rules()) {
              var miss = whyNot.rule(rule);
              assertThat(miss.isEmpty()).isEqualTo(matched.contains(rule.id()));
              miss.ifPresent(one -> enoughIsUnmet(verdict, rule, one));
            }
            for (Level level : Level.values()) {
              boolean answered = verdict.outcome().level() == level;
              assertThat(whyNot.follows("level:" + level.code())).isEqualTo(answered);
              assertThat(new WhyNotTeller(verdict, AnswerLanguage.EN).tell(whyNot.level(level)))
                  .hasSameSizeAs(whyNot.level(level));
            }
          }
        });
  }

  /** Without the unmet conditions the rule matches; with any one of them back it does not. */
  private static void enoughIsUnmet(Verdict verdict, Rule rule, WhyNot.RuleMiss miss) {
    assertThat(miss.unmet()).isNotEmpty();
    List<Condition> unmet = miss.unmet().stream().map(WhyNot.UnmetCondition::condition).toList();
    for (int fewer = 0; fewer < unmet.size(); fewer++) {
      assertThat(withoutAny(verdict, rule, fewer)).isFalse();
    }
  }

  /** Whether the rule matches when some so many conditions are left out that bind nothing. */
  private static boolean withoutAny(Verdict verdict, Rule rule, int fewer) {
    int size = rule.conditions().size();
    for (int left = 0; left < 1 << size; left++) {
      if (Integer.bitCount(left) == fewer) {
        List<Condition> kept = new ArrayList<>();
        boolean free = true;
        for (int at = 0; at < size; at++) {
          Condition condition = rule.conditions().get(at);
          if ((left >> at & 1) == 0) {
            kept.add(condition);
          } else {
            free &= condition.pattern().bindings().isEmpty();
          }
        }
        if (free && !Evaluator.derive(rule.with(kept), verdict.evaluation().facts()).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void anUnmetConditionIsNotTrueNotKnownHeldBackOrOutranked() {
    try (RuleBase rules = small()) {
      TestingConsultations consultations = new TestingConsultations(1);
      var request = consultations.request();
      request.removeAll();
      request.put("date", "2026-11-21");
      request.putObject("professional").put("role", "huisarts");
      request.putObject("patient").put("livesAlone", "yes").put("functioning", "ok");
      request.putObject("contact").put("practicalCrisis", "yes");
      WhyNot whyNot = new WhyNot(Reasoner.reason(rules, consultations.read(request)));
      assertThat(kinds(rules, whyNot))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "impaired", List.of(WhyNot.LackKind.NOT_TRUE),
                  "supported", List.of(WhyNot.LackKind.NOT_KNOWN),
                  "stands", List.of(WhyNot.LackKind.HELD_BACK),
                  "silence", List.of(WhyNot.LackKind.OUTRANKED)));
      WhyNot.RuleMiss refer = whyNot.level(Level.COUNSELLING).get(0);
      assertThat(refer.rule().id()).isEqualTo("answer");
      assertThat(refer.unmet().get(0).missing().get(0).unmet().get(0).kind())
          .isEqualTo(WhyNot.LackKind.HELD_BACK);
    }
  }

  private static Map<String, List<WhyNot.LackKind>> kinds(RuleBase rules, WhyNot whyNot) {
    return rules.rules().stream()
        .filter(rule -> whyNot.rule(rule).isPresent())
        .collect(
            Collectors.toMap(
                Rule::id,
                rule ->
                    whyNot.rule(rule).orElseThrow().unmet().stream()
                        .map(WhyNot.UnmetCondition::kind)
                        .toList()));
  }

  private static RuleBase small() {
    return new TestingRuleBase("levels", "holds", "standing", "outcome")
        .rule(
            "levels",
            "alone",
            "Patient( livesAlone == Answer.YES )",
            "Indication( Level.COUNSELLING, Form.FULL, false )")
        .rule(
            "levels",
            "impaired",
            "Patient( functioning == Functioning.IMPAIRED )",
            "Indication( Level.REFER, Form.FULL, false )")
        .rule(
            "levels",
            "supported",
            "Patient( networkSupport == NetworkSupport.INSUFFICIENT )",
            "Indication( Level.REFER, Form.FULL, false )")
        .rule(
            "holds",
            "crisis-first",
            "Contact( practicalCrisis == Answer.YES )",
            "Hold( Level.COUNSELLING, Level.ATTENTION, Form.LIGHT )")
        .rule(
            "standing",
            "stands",
            "Indication( $l : level, $f : form, $c : conditional )\nnot Hold( from == $l )",
            "Standing( $l, $f, $c )")
        .rule(
            "standing",
            "held",
            "Hold( $f : from, $t : to, $o : form )\nexists Indication( level == $f )",
            "Standing( $t, $o, false )")
        .rule(
            "outcome",
            "answer",
            "Standing( $l : level, $f : form, $c : conditional )",
            "Outcome( $l, $f, $c )")
        .rule("outcome", "silence", "not Standing()", "Outcome( Level.NONE, Form.FULL, false )")
        .load();
  }

  @Test
  void whatDecidesComesFirst() {
    try (RuleBase rules = small()) {
      TestingConsultations consultations = new TestingConsultations(1);
      var request = consultations.request();
      request.removeAll();
      request.put("date", "2026-11-21");
      request.putObject("professional").put("role", "huisarts");
      request.putObject("patient").put("livesAlone", "yes");
      Verdict verdict = Reasoner.reason(rules, consultations.read(request));
      ExplanationAnswer.WhyAnswer why = new Why(verdict, AnswerLanguage.EN).tell();
      assertThat(why.level()).isEqualTo("counselling");
      assertThat(why.deciding()).hasSize(1);
      assertThat(why.deciding().get(0).pointers()).containsExactly("/patient/livesAlone");
      assertThat(why.proofs().get(0).rule().id()).isEqualTo("answer");
    }
  }
}
