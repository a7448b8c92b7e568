package nl.zinwijzer.ledger.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import nl.zinwijzer.ledger.DecisionReading;

/** A row of the table {@code reading}. */
@MappedEntity("reading")
record ReadingRow(@Id String id, String decisionId, String reader, String purpose, Instant readAt) {

  DecisionReading reading() {
    return new DecisionReading(
        decisionId, reader, StoredCodes.read(DecisionReading.Purpose.class, purpose), readAt);
  }
}
