package nl.zinwijzer.explanation;

import java.util.ArrayList;
import java.util.List;
import nl.zinwijzer.advice.Language;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.reasoning.Verdict;

/**
 * What there is to tell about a verdict beyond its answer, in one language.
 *
 * @param why what decides, then the lowest proof of everything that was concluded
 * @param whyNot for every other level the rule that came nearest
 * @param whatWouldChange the smallest sets of at most three changes that lead to another level
 */
public record Account(
    Told.Why why, List<Told.OtherLevel> whyNot, List<Told.Alternative> whatWouldChange) {
  /** The threads for it; those that give advice are others. */
  public static final String THREADS = "explaining";

  public Account {
    whyNot = List.copyOf(whyNot);
    whatWouldChange = List.copyOf(whatWouldChange);
  }

  /**
   * Tells a verdict.
   *
   * @throws nl.zinwijzer.reasoning.Disagreement when engine and evaluator differ on what would
   *     change it
   */
  public static Account of(Verdict verdict, Language language) {
    return new Account(
        new Why(verdict, language).tell(),
        whyNot(verdict, language),
        WhatWouldChange.of(verdict).stream().map(Account::told).toList());
  }

  private static List<Told.OtherLevel> whyNot(Verdict verdict, Language language) {
    WhyNot whyNot = new WhyNot(verdict);
    WhyNotTeller teller = new WhyNotTeller(verdict, language);
    List<Told.OtherLevel> others = new ArrayList<>();
    for (Level level : Level.values()) {
      if (level != verdict.outcome().level()) {
        whyNot.level(level).stream()
            .findFirst()
            .ifPresent(miss -> others.add(new Told.OtherLevel(level.code(), teller.tell(miss))));
      }
    }
    return others;
  }

  private static Told.Alternative told(WhatWouldChange.Alternative alternative) {
    return new Told.Alternative(
        alternative.level().code(),
        alternative.changes().stream()
            .map(change -> new Told.Difference(change.pointer(), change.from(), change.to()))
            .toList());
  }
}
