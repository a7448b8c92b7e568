package nl.zinwijzer.ledger;

import java.time.LocalDate;

/**
 * A decision ready to be written.
 *
 * @param heading what it is found by
 * @param request the request, locked
 * @param answer the answer, locked
 * @param retainedUntil when its texts may go
 */
record Entry(Heading heading, LockedText request, LockedText answer, LocalDate retainedUntil) {}
