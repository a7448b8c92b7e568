package nl.zinwijzer.ledger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

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
  public void record(String decision, String reader, Reading.Purpose purpose) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Asking.store(
        () -> rows.save(new ReadingRow(ids.next(now), decision, reader, purpose.code(), now)));
  }

  /** Who read a decision, in order of time. */
  public List<Reading> of(String decision) {
    return Asking.store(
        () -> rows.findByDecisionIdOrderById(decision).stream().map(ReadingRow::reading).toList());
  }
}
