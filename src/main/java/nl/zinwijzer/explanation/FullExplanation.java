package nl.zinwijzer.explanation;

import java.util.ArrayList;
import java.util.List;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.reasoning.Verdict;

/**
 * What there is to tell about a verdict beyond its answer, in one language.
 *
 * @param why what decides, then the lowest proof of everything that was concluded
 * @param whyNot for every other level the rule that came nearest
 * @param whatWouldChange the smallest sets of at most three changes that lead to another level
 */
public record FullExplanation(
    ExplanationAnswer.WhyAnswer why,
    List<ExplanationAnswer.OtherLevel> whyNot,
    List<ExplanationAnswer.AlternativeAnswer> whatWouldChange) {
  /** The threads for it; those that give advice are others. */
  public static final String THREADS = "explaining";

  public FullExplanation {
    whyNot = List.copyOf(whyNot);
    whatWouldChange = List.copyOf(whatWouldChange);
  }

  /**
   * Tells a verdict.
   *
   * @throws nl.zinwijzer.reasoning.Disagreement when engine and evaluator differ on what would
   *     change it
   */
  public static FullExplanation of(Verdict verdict, AnswerLanguage language) {
    return new FullExplanation(
        new Why(verdict, language).tell(),
        whyNot(verdict, language),
        WhatWouldChange.of(verdict).stream().map(FullExplanation::told).toList());
  }

  private static List<ExplanationAnswer.OtherLevel> whyNot(
      Verdict verdict, AnswerLanguage language) {
    WhyNot whyNot = new WhyNot(verdict);
    WhyNotTeller teller = new WhyNotTeller(verdict, language);
    List<ExplanationAnswer.OtherLevel> others = new ArrayList<>();
    for (Level level : Level.values()) {
      if (level != verdict.outcome().level()) {
        whyNot.level(level).stream()
            .findFirst()
            .ifPresent(
                miss ->
                    others.add(new ExplanationAnswer.OtherLevel(level.code(), teller.tell(miss))));
      }
    }
    return others;
  }

  private static ExplanationAnswer.AlternativeAnswer told(WhatWouldChange.ChangeSet alternative) {
    return new ExplanationAnswer.AlternativeAnswer(
        alternative.level().code(),
        alternative.changes().stream()
            .map(
                change ->
                    new ExplanationAnswer.DifferenceAnswer(
                        change.pointer(), change.from(), change.to()))
            .toList());
  }
}
