package nl.zinwijzer.ledger;

import io.micronaut.core.annotation.Introspected;

/** How often something stands in a column. */
@Introspected
record Count(String name, long number) {}
