package nl.zinwijzer.ledger;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of the table {@code reading}. */
@MappedEntity("reading")
record ReadingRow(@Id String id, String decisionId, String reader, String purpose, Instant readAt) {

  Reading reading() {
    return new Reading(decisionId, reader, Codes.read(Reading.Purpose.class, purpose), readAt);
  }
}
