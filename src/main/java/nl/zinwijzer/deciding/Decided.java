package nl.zinwijzer.deciding;

import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.ledger.Decision;

/**
 * A decision and its answer. It is on record, unless it was only rehearsed.
 *
 * @param decision the decision as kept
 * @param reply its answer
 */
public record Decided(Decision decision, Reply reply) {}
