package nl.zinwijzer.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.zinwijzer.consultation.Code;

/**
 * What became of a card. Only codes: a comment of the professional may hold patient data and is not
 * kept.
 *
 * @param card the card
 * @param decision the decision that the card showed
 * @param outcome what the professional did with it
 * @param reasons the codes of the override reasons
 * @param accepted the ids of the suggestions that were taken over
 * @param at when
 */
public record Feedback(
    String card,
    String decision,
    FeedbackOutcome outcome,
    List<String> reasons,
    List<String> accepted,
    Instant at) {
  /** What a professional did with a card. */
  public enum FeedbackOutcome implements Code {
    ACCEPTED,
    OVERRIDDEN
  }

  public Feedback {
    requireNonNull(card, "card must not be null");
    requireNonNull(decision, "decision must not be null");
    requireNonNull(outcome, "outcome must not be null");
    reasons = List.copyOf(reasons);
    accepted = List.copyOf(accepted);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
