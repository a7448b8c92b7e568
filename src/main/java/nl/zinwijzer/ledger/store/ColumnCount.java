package nl.zinwijzer.ledger.store;

import io.micronaut.core.annotation.Introspected;

/** How often something stands in a column. */
@Introspected
record ColumnCount(String name, long number) {}
