package nl.zinwijzer.ledger;

import java.time.Instant;
import nl.zinwijzer.consultation.Code;

/**
 * That somebody read a decision.
 *
 * @param decision the decision
 * @param reader who
 * @param purpose what for
 * @param at when
 */
public record DecisionReading(String decision, String reader, Purpose purpose, Instant at) {
  /** What a decision is read for. */
  public enum Purpose implements Code {
    /** The answer itself. */
    ANSWER,
    /** Why it was answered, or why not otherwise. */
    EXPLANATION,
    /** What another fact would change. */
    WHAT_IF,
    /** Whether it would be answered so again. */
    REPLAY
  }
}
