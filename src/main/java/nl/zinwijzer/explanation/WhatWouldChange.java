package nl.zinwijzer.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.advice.Outcome;
import nl.zinwijzer.reasoning.Disagreement;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.Evaluation;

/**
 * What would change the level: every smallest set of changes that leads to another one. No set
 * contains a smaller one that does.
 */
public final class WhatWouldChange {
  private static final int MOST_CHANGES = 3;

  private final Possibilities possibilities;
  private final Predicate<Level> goal;
  private final int most;
  private final List<int[]> found = new ArrayList<>();

  private WhatWouldChange(Possibilities possibilities, Predicate<Level> goal, int most) {
    this.possibilities = possibilities;
    this.goal = goal;
    this.most = most;
  }

  /**
   * Changes that together lead to another level, and none of which can be left out.
   *
   * @param level the level they lead to
   * @param changes the changes
   */
  public record Alternative(Level level, List<Change> changes) {
    public Alternative {
      changes = List.copyOf(changes);
    }
  }

  /** The smallest sets of at most three changes that lead to any other level. */
  public static List<Alternative> of(Verdict verdict) {
    Level now = verdict.outcome().level();
    return of(verdict, level -> level != now, MOST_CHANGES);
  }

  /** The smallest sets of at most three changes that lead to one level. */
  public static List<Alternative> to(Verdict verdict, Level level) {
    return of(verdict, level::equals, MOST_CHANGES);
  }

  private static List<Alternative> of(Verdict verdict, Predicate<Level> goal, int most) {
    return of(verdict, Changeable.all(verdict), goal, most);
  }

  /**
   * The smallest sets of changes that lead to a level, each confirmed by engine and evaluator.
   *
   * @param changeable what may change
   * @param goal the levels looked for
   * @param most how many changes at most
   * @throws Disagreement when engine and evaluator differ on any of them
   */
  static List<Alternative> of(
      Verdict verdict, List<Changeable> changeable, Predicate<Level> goal, int most) {
    Possibilities possibilities = Possibilities.of(verdict, changeable);
    return new WhatWouldChange(possibilities, goal, most)
        .search().stream().map(values -> confirmed(verdict, possibilities, values)).toList();
  }

  /** By size: each set that does not lead there yet grows by what its level depends on. */
  private List<int[]> search() {
    int[] asItIs = new int[possibilities.changeable().size()];
    List<int[]> frontier = List.of(asItIs);
    if (goal.test(possibilities.trial(asItIs).level())) {
      return List.of();
    }
    for (int size = 1; size <= most; size++) {
      Set<Choice> seen = new HashSet<>();
      List<int[]> next = new ArrayList<>();
      for (int[] values : frontier) {
        grow(values, seen, next);
      }
      next.sort(Arrays::compare);
      List<int[]> leading = new ArrayList<>();
      List<int[]> others = new ArrayList<>();
      for (int[] values : next) {
        (goal.test(possibilities.trial(values).level()) ? leading : others).add(values);
      }
      found.addAll(leading);
      frontier = others;
    }
    return found;
  }

  private void grow(int[] values, Set<Choice> seen, List<int[]> next) {
    Trial trial = possibilities.trial(values);
    trial.level();
    for (int at = 0; at < values.length; at++) {
      if (values[at] == 0 && trial.read(at)) {
        for (int value = 1; value < possibilities.changeable().get(at).values().size(); value++) {
          int[] grown = values.clone();
          grown[at] = value;
          if (found.stream().noneMatch(one -> within(one, grown)) && seen.add(new Choice(grown))) {
            next.add(grown);
          }
        }
      }
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

  private static final class Choice {
    private final int[] values;

    private Choice(int[] values) {
      this.values = values;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Choice choice && Arrays.equals(values, choice.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  private static Alternative confirmed(Verdict verdict, Possibilities possibilities, int[] values) {
    List<Change> changes = new ArrayList<>();
    for (int at = 0; at < values.length; at++) {
      if (values[at] != 0) {
        changes.add(new Change(possibilities.changeable().get(at), values[at]));
      }
    }
    Level level = possibilities.trial(values).level();
    Evaluation confirmation =
        Reasoner.conclude(verdict.ruleBase(), Change.apply(facts(verdict), changes));
    Level confirmedLevel = level(confirmation);
    if (confirmedLevel != level) {
      throw new IllegalStateException(
          "changes were expected to lead to " + level + " but lead to " + confirmedLevel);
    }
    return new Alternative(level, changes);
  }

  private static List<Object> facts(Verdict verdict) {
    return Reasoner.facts(verdict.ruleBase(), verdict.consultation(), verdict.mentions());
  }

  private static Level level(Evaluation evaluation) {
    return evaluation.conclusions().stream()
        .filter(Outcome.class::isInstance)
        .map(Outcome.class::cast)
        .min(Comparator.comparing(Outcome::toString))
        .orElseThrow()
        .level();
  }
}
