package nl.zinwijzer.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.reasoning.Step;
import nl.zinwijzer.reasoning.TestingConsultations;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.rulebase.ProjectWords;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.workshop.ScenarioTrial;
import org.junit.jupiter.api.Test;

/** The whole account of verdicts by the project's own rules. */
class FullExplanationTest {
  private static final int CONSULTATIONS = 100;

  private final RuleBase rules = ProjectRules.get();

  @Test
  void everyVerdictCanBeAccountedFor() {
    verdicts()
        .forEach(
            verdict -> {
              FullExplanation account = FullExplanation.of(verdict, AnswerLanguage.NL);
              assertThat(account.why().level()).isEqualTo(verdict.outcome().level().code());
              assertThat(account.why().deciding()).hasSizeLessThanOrEqualTo(3);
              assertThat(account.whyNot())
                  .extracting(ExplanationAnswer.OtherLevel::level)
                  .hasSize(Level.values().length - 1)
                  .doesNotContain(account.why().level());
              assertThat(account.whatWouldChange())
                  .extracting(ExplanationAnswer.AlternativeAnswer::level)
                  .doesNotContain(account.why().level());
            });
  }

  /** No ground of an explanation hangs in the air, and no rule stands without its source. */
  @Test
  void everyProofEndsInTheRequestAndEveryRuleInASourceOrAChoice() {
    verdicts()
        .forEach(
            verdict -> {
              Set<String> trail = new HashSet<>();
              verdict.trail().stream().map(Step::id).forEach(trail::add);
              FullExplanation.of(verdict, AnswerLanguage.EN).why().proofs().stream()
                  .flatMap(FullExplanationTest::all)
                  .forEach(
                      proof -> {
                        assertThat(trail).contains(proof.step());
                        assertThat(proof.rule().sources()).as(proof.rule().id()).isNotEmpty();
                        assertThat(proof.premises().stream().flatMap(one -> one.grounds().stream()))
                            .allSatisfy(
                                ground -> {
                                  if (!ground.kind().equals("threshold")) {
                                    assertThat(ground.pointers()).isNotEmpty();
                                  }
                                });
                      });
            });
  }

  /** A note can hold thousands of words that count, each of which could be misread. */
  @Test
  void aLongNoteIsAccountedForInLittleMemory() {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.putObject("professional").put("role", "huisarts");
    for (int at = 0; at < 4; at++) {
      request
          .withArray("texts")
          .addObject()
          .put("kind", "note")
          .put("speaker", "professional")
          .put("text", "ik wil dood ".repeat(1_000));
    }
    RequestReading.Understood understood =
        (RequestReading.Understood)
            ProjectWords.requests()
                .read(request.toString().getBytes(StandardCharsets.UTF_8), LocalDate.EPOCH);
    Verdict verdict = Reasoner.reason(rules, understood.consultation());
    assertThat(verdict.mentions()).hasSizeGreaterThan(3_000);

    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(WhatWouldChange.of(verdict)).isNotNull();
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(400_000_000);
  }

  private static Stream<ExplanationAnswer.ProofAnswer> all(ExplanationAnswer.ProofAnswer proof) {
    return Stream.concat(
        Stream.of(proof),
        proof.premises().stream()
            .flatMap(premise -> premise.proofs().stream())
            .flatMap(FullExplanationTest::all));
  }

  private List<Verdict> verdicts() {
    TestingConsultations consultations = new TestingConsultations(71);
    return Stream.concat(
            rules.examples().stream()
                .map(scenario -> ScenarioTrial.read(rules, scenario))
                .map(RequestReading.Understood.class::cast)
                .map(RequestReading.Understood::consultation),
            IntStream.range(0, CONSULTATIONS).mapToObj(at -> consultations.next()))
        .map(consultation -> Reasoner.reason(rules, consultation))
        .toList();
  }
}
