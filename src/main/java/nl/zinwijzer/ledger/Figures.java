package nl.zinwijzer.ledger;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much was advised and what became of it, in numbers only.
 *
 * @param levels decisions by level
 * @param cards decisions by what became of their cards
 * @param outcomes feedback by outcome
 * @param reasons feedback by override reason
 */
public record Figures(
    SortedMap<String, Long> levels,
    SortedMap<String, Long> cards,
    SortedMap<String, Long> outcomes,
    SortedMap<String, Long> reasons) {
  public Figures {
    levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    cards = Collections.unmodifiableSortedMap(new TreeMap<>(cards));
    outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
  }
}
