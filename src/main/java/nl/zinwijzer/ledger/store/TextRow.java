package nl.zinwijzer.ledger.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Optional;
import nl.zinwijzer.ledger.seal.AlteredText;
import nl.zinwijzer.ledger.seal.LockedText;

/** A row of the table {@code decision_text}. */
@MappedEntity("decision_text")
@SuppressWarnings("ArrayRecordComponent")
record TextRow(
    @Id long number,
    LocalDate retainedUntil,
    byte[] request,
    byte[] answer,
    @Nullable byte[] origin) {

  /** Where the request came from, locked; fails when it is there for one half only. */
  Optional<LockedText> lockedOrigin(DecisionRow row) {
    if (origin == null && row.originDigest() == null) {
      return Optional.empty();
    }
    if (origin == null || row.originDigest() == null) {
      throw new AlteredText(DecisionStore.originName(row.decisionId()));
    }
    return Optional.of(new LockedText(origin, row.originDigest()));
  }
}
