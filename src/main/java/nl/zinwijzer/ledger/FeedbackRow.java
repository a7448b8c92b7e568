package nl.zinwijzer.ledger;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;

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
        Codes.read(Feedback.Outcome.class, outcome),
        List.copyOf(Codes.read(reasons)),
        List.copyOf(Codes.read(accepted)),
        givenAt);
  }
}
