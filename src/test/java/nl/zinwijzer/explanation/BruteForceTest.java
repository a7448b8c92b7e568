package nl.zinwijzer.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.advice.Outcome;
import nl.zinwijzer.reasoning.Evaluator;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.reasoning.TestingConsultations;
import nl.zinwijzer.reasoning.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that is told about what could be different, against trying it all out. */
class BruteForceTest {
  /** So many changeable things are tried together, chosen by chance. */
  private static final int SLICE = 7;

  @ParameterizedTest
  @EnumSource
  void possibilitiesFollowTheEvaluator(TriedRules tried) {
    tried.use(
        21,
        rules -> {
          TestingConsultations consultations = new TestingConsultations(21);
          Random random = new Random(91);
          for (int at = 0; at < TriedRules.CONSULTATIONS; at++) {
            Verdict verdict = Reasoner.reason(rules, consultations.next());
            List<Changeable> all = Changeable.all(verdict);
            Possibilities possibilities = Possibilities.of(verdict, all);
            for (int attempt = 0; attempt < 30; attempt++) {
              int[] values = new int[all.size()];
              for (int changes = random.nextInt(6); changes > 0; changes--) {
                int which = random.nextInt(values.length);
                values[which] = random.nextInt(all.get(which).values().size());
              }
              assertThat(possibilities.trial(values).level())
                  .isEqualTo(level(verdict, all, values));
            }
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatToAskIsExactlyWhatMatters(TriedRules tried) {
    tried.use(
        31,
        rules -> {
          TestingConsultations consultations = new TestingConsultations(31);
          for (int at = 0; at < TriedRules.CONSULTATIONS; at++) {
            Verdict verdict = Reasoner.reason(rules, consultations.next());
            Set<String> expected = new HashSet<>();
            List<Changeable> unknown = Changeable.unknown(verdict);
            for (int which = 0; which < unknown.size(); which++) {
              int[] values = new int[unknown.size()];
              for (values[which] = 1;
                  values[which] < unknown.get(which).values().size();
                  values[which]++) {
                Level level = level(verdict, unknown, values);
                if (level != verdict.outcome().level()) {
                  expected.add(
                      unknown.get(which).pointer()
                          + unknown.get(which).code(values[which])
                          + level.code());
                }
              }
            }
            Set<String> told = new HashSet<>();
            for (AskNext.Unknown one : AskNext.matter(verdict)) {
              one.levels()
                  .forEach(
                      (answer, level) -> {
                        if (level != verdict.outcome().level()) {
                          told.add(one.what().pointer() + answer + level.code());
                        }
                      });
            }
            assertThat(told).isEqualTo(expected);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatWouldChangeIsCompleteAndMinimal(TriedRules tried) {
    tried.use(
        41,
        rules -> {
          TestingConsultations consultations = new TestingConsultations(41);
          Random random = new Random(91);
          for (int at = 0; at < consultations(tried); at++) {
            Verdict verdict = Reasoner.reason(rules, consultations.next());
            List<Changeable> some = new ArrayList<>(Changeable.all(verdict));
            Collections.shuffle(some, random);
            List<Changeable> slice = some.subList(0, Math.min(SLICE, some.size()));
            Level now = verdict.outcome().level();
            Set<Set<String>> expected = new HashSet<>();
            List<int[]> leading = new ArrayList<>();
            for (int size = 1; size <= 3; size++) {
              List<int[]> found = new ArrayList<>();
              tryAll(verdict, slice, new int[slice.size()], 0, size, leading, found, now);
              leading.addAll(found);
            }
            leading.forEach(values -> expected.add(told(slice, values)));
            Set<Set<String>> told = new HashSet<>();
            WhatWouldChange.of(verdict, slice, level -> level != now, 3)
                .forEach(
                    one -> {
                      Set<String> changes = new HashSet<>();
                      one.changes().forEach(change -> changes.add(told(change)));
                      assertThat(told.add(changes)).isTrue();
                    });
            assertThat(told).isEqualTo(expected);
          }
        });
  }

  /** Trying out three changes together takes long where there are many rules. */
  private static int consultations(TriedRules tried) {
    return tried == TriedRules.OF_THE_PROJECT
        ? Math.max(3, TriedRules.CONSULTATIONS / 25)
        : TriedRules.CONSULTATIONS;
  }

  private static void tryAll(
      Verdict verdict,
      List<Changeable> slice,
      int[] values,
      int from,
      int left,
      List<int[]> smaller,
      List<int[]> found,
      Level now) {
    if (left == 0) {
      if (smaller.stream().noneMatch(one -> within(one, values))
          && level(verdict, slice, values) != now) {
        found.add(values.clone());
      }
      return;
    }
    for (int which = from; which < slice.size(); which++) {
      for (int value = 1; value < slice.get(which).values().size(); value++) {
        values[which] = value;
        tryAll(verdict, slice, values, which + 1, left - 1, smaller, found, now);
      }
      values[which] = 0;
    }
  }

  private static boolean within(int[] smaller, int[] larger) {
    for (int at = 0; at < smaller.length; at++) {
      if (smaller[at] != 0 && smaller[at] != larger[at]) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> told(List<Changeable> slice, int[] values) {
    Set<String> told = new HashSet<>();
    for (int at = 0; at < values.length; at++) {
      if (values[at] != 0) {
        told.add(told(new Change(slice.get(at), values[at])));
      }
    }
    return told;
  }

  private static String told(Change change) {
    return change.pointer() + " " + change.from() + " " + change.to();
  }

  private static Level level(Verdict verdict, List<Changeable> changeable, int[] values) {
    List<Change> changes = new ArrayList<>();
    for (int at = 0; at < values.length; at++) {
      if (values[at] != 0) {
        changes.add(new Change(changeable.get(at), values[at]));
      }
    }
    List<Object> facts =
        Change.apply(
            Reasoner.facts(verdict.ruleBase(), verdict.consultation(), verdict.mentions()),
            changes);
    return Evaluator.of(verdict.ruleBase()).evaluate(facts).conclusions().stream()
        .filter(Outcome.class::isInstance)
        .map(Outcome.class::cast)
        .findFirst()
        .orElseThrow()
        .level();
  }
}
