package nl.zinwijzer.ledger.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.zinwijzer.ledger.Figures;
import nl.zinwijzer.ledger.Scope;
import nl.zinwijzer.ledger.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/** Counts what was advised and what became of it. */
@Singleton
public final class Supervision {
  private final DecisionCounts counts;

  Supervision(DecisionCounts counts) {
    this.counts = counts;
  }

  /**
   * The figures of a period.
   *
   * @param since decisions of this moment or later
   * @param until decisions before this moment
   * @throws StoreUnavailable when the store does not answer
   */
  public Figures figures(Scope scope, Instant since, Instant until) {
    @Nullable String client = scope.client().orElse(null);
    return StoreCall.store(
        () ->
            new Figures(
                sums(counts.levels(client, since, until)),
                sums(counts.cards(client, since, until)),
                sums(counts.outcomes(client, since, until)),
                sums(counts.reasons(client, since, until))));
  }

  /** A column may hold several codes; each counts. */
  private static SortedMap<String, Long> sums(List<ColumnCount> counted) {
    SortedMap<String, Long> sums = new TreeMap<>();
    counted.forEach(
        count ->
            StoredCodes.read(count.name())
                .forEach(code -> sums.merge(code, count.number(), Long::sum)));
    return sums;
  }
}
