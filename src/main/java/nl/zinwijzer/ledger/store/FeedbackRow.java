package nl.zinwijzer.ledger.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import nl.zinwijzer.ledger.Feedback;

/** A row of the table {@code feedback}. */
@MappedEntity("feedback")
record FeedbackRow(
    @Id String card,
    String decisionId,
    String client,
    String outcome,
    String reasons,
    String accepted,
    Instant givenAt) {

  Feedback feedback() {
    return new Feedback(
        card,
        decisionId,
        StoredCodes.read(Feedback.FeedbackOutcome.class, outcome),
        List.copyOf(StoredCodes.read(reasons)),
        List.copyOf(StoredCodes.read(accepted)),
        givenAt);
  }
}
