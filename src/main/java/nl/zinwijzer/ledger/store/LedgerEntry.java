package nl.zinwijzer.ledger.store;

import java.time.LocalDate;
import java.util.Optional;
import nl.zinwijzer.ledger.Heading;
import nl.zinwijzer.ledger.seal.LockedText;

/**
 * A decision ready to be written.
 *
 * @param heading what it is found by
 * @param request the request, locked
 * @param answer the answer, locked
 * @param origin where the request came from, locked, when it was translated
 * @param retainedUntil when its texts may go
 */
record LedgerEntry(
    Heading heading,
    LockedText request,
    LockedText answer,
    Optional<LockedText> origin,
    LocalDate retainedUntil) {}
