package nl.zinwijzer.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.advice.Outcome;
import nl.zinwijzer.reasoning.Disagreement;
import nl.zinwijzer.reasoning.Evaluation;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.reasoning.Verdict;

/**
 * What would change the level: every smallest set of changes that leads to another one. No set
 * contains a smaller one that does.
 */
public final class WhatWouldChange {
  private static final int MOST_CHANGES = 3;

  private final Possibilities possibilities;
  private final Predicate<Level> goal;
  private final int most;
  private final List<ValueChoice> found = new ArrayList<>();

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
  public record ChangeSet(Level level, List<Change> changes) {
    public ChangeSet {
      changes = List.copyOf(changes);
    }
  }

  /** The smallest sets of at most three changes that lead to any other level. */
  public static List<ChangeSet> of(Verdict verdict) {
    Level now = verdict.outcome().level();
    return of(verdict, level -> level != now, MOST_CHANGES);
  }

  /** The smallest sets of at most three changes that lead to one level. */
  public static List<ChangeSet> to(Verdict verdict, Level level) {
    return of(verdict, level::equals, MOST_CHANGES);
  }

  private static List<ChangeSet> of(Verdict verdict, Predicate<Level> goal, int most) {
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
  static List<ChangeSet> of(
      Verdict verdict, List<Changeable> changeable, Predicate<Level> goal, int most) {
    WhatWouldChange search = new WhatWouldChange(Possibilities.of(verdict, changeable), goal, most);
    return search.search().stream().map(choice -> search.confirmed(verdict, choice)).toList();
  }

  /** By size: each set that does not lead there yet grows by what its level depends on. */
  private List<ValueChoice> search() {
    List<ValueChoice> frontier = List.of(ValueChoice.AS_IT_IS);
    if (goal.test(trial(ValueChoice.AS_IT_IS).level())) {
      return List.of();
    }
    for (int size = 1; size <= most; size++) {
      Set<ValueChoice> next = new TreeSet<>();
      for (ValueChoice choice : frontier) {
        grow(choice, next);
      }
      List<ValueChoice> leading = new ArrayList<>();
      List<ValueChoice> others = new ArrayList<>();
      for (ValueChoice choice : next) {
        (goal.test(trial(choice).level()) ? leading : others).add(choice);
      }
      found.addAll(leading);
      frontier = others;
    }
    return found;
  }

  private void grow(ValueChoice choice, Set<ValueChoice> next) {
    Trial trial = trial(choice);
    trial.level();
    for (int at = 0; at < possibilities.changeable().size(); at++) {
      if (trial.read(at) && !choice.values().containsKey(at)) {
        for (int value = 1; value < possibilities.changeable().get(at).values().size(); value++) {
          ValueChoice grown = choice.with(at, value);
          if (found.stream().noneMatch(grown::contains)) {
            next.add(grown);
          }
        }
      }
    }
  }

  private Trial trial(ValueChoice choice) {
    int[] values = new int[possibilities.changeable().size()];
    choice.values().forEach((at, value) -> values[at] = value);
    return possibilities.trial(values);
  }

  /**
   * Some changes. Only these are kept: there may be tens of thousands of changeable things.
   *
   * @param values by the number of a changeable thing the index of its value
   */
  private record ValueChoice(SortedMap<Integer, Integer> values)
      implements Comparable<ValueChoice> {
    private static final ValueChoice AS_IT_IS = new ValueChoice(new TreeMap<>());

    private ValueChoice with(int at, int value) {
      SortedMap<Integer, Integer> more = new TreeMap<>(values);
      more.put(at, value);
      return new ValueChoice(more);
    }

    private boolean contains(ValueChoice smaller) {
      return values.entrySet().containsAll(smaller.values.entrySet());
    }

    /** The order of all values one after the other, those that are as they are included. */
    @Override
    public int compareTo(ValueChoice other) {
      Iterator<Map.Entry<Integer, Integer>> theirs = other.values.entrySet().iterator();
      for (Map.Entry<Integer, Integer> mine : values.entrySet()) {
        if (!theirs.hasNext()) {
          return 1;
        }
        Map.Entry<Integer, Integer> their = theirs.next();
        int order =
            mine.getKey().equals(their.getKey())
                ? mine.getValue().compareTo(their.getValue())
                : their.getKey().compareTo(mine.getKey());
        if (order != 0) {
          return order;
        }
      }
      return theirs.hasNext() ? -1 : 0;
    }
  }

  private ChangeSet confirmed(Verdict verdict, ValueChoice choice) {
    List<Change> changes =
        choice.values().entrySet().stream()
            .map(
                chosen ->
                    new Change(possibilities.changeable().get(chosen.getKey()), chosen.getValue()))
            .toList();
    Level level = trial(choice).level();
    Evaluation confirmation =
        Reasoner.conclude(verdict.ruleBase(), Change.apply(facts(verdict), changes));
    Level confirmedLevel = level(confirmation);
    if (confirmedLevel != level) {
      throw new IllegalStateException(
          "changes were expected to lead to " + level + " but lead to " + confirmedLevel);
    }
    return new ChangeSet(level, changes);
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
