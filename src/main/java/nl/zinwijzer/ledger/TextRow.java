package nl.zinwijzer.ledger;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A row of the table {@code decision_text}. */
@MappedEntity("decision_text")
@SuppressWarnings("ArrayRecordComponent")
record TextRow(@Id long number, LocalDate retainedUntil, byte[] request, byte[] answer) {}
