package nl.zinwijzer.ledger.store;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.zinwijzer.ledger.DecisionIds;
import nl.zinwijzer.ledger.DecisionReading;
import nl.zinwijzer.ledger.StoreUnavailable;

/** Who read which decision when. Log first, then show: what cannot be logged is not shown. */
@Singleton
public final class AccessLog {
  private final ReadingRows rows;
  private final DecisionIds ids;
  private final Clock clock;

  AccessLog(ReadingRows rows, DecisionIds ids, Clock clock) {
    this.rows = rows;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Logs that a decision is read now.
   *
   * @throws StoreUnavailable when that cannot be logged
   */
  public void record(String decision, String reader, DecisionReading.Purpose purpose) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    StoreCall.store(
        () -> rows.save(new ReadingRow(ids.next(now), decision, reader, purpose.code(), now)));
  }

  /** Who read a decision, in order of time. */
  public List<DecisionReading> of(String decision) {
    return StoreCall.store(
        () -> rows.findByDecisionIdOrderById(decision).stream().map(ReadingRow::reading).toList());
  }
}
