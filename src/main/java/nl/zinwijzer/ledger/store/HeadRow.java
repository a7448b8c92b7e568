package nl.zinwijzer.ledger.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The one row of the table {@code ledger}: the head of the chain. */
@MappedEntity("ledger")
record HeadRow(@Id short id, long number, String seal, @Nullable String keyCheck) {}
