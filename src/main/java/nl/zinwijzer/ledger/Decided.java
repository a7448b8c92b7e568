package nl.zinwijzer.ledger;

import nl.zinwijzer.advice.Reply;

/**
 * A decision that is on record.
 *
 * @param decision the decision as kept
 * @param reply its answer
 */
public record Decided(Decision decision, Reply reply) {}
