package nl.zinwijzer.ledger.store;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import nl.zinwijzer.ledger.Feedback;

/**
 * What became of cards. The same feedback any number of times, in any order, leaves the same: the
 * newest word on each card.
 */
@Singleton
public final class FeedbackStore {
  private final DecisionRows decisions;
  private final FeedbackRows rows;

  FeedbackStore(DecisionRows decisions, FeedbackRows rows) {
    this.decisions = decisions;
    this.rows = rows;
  }

  /**
   * Keeps feedback of a client on its own decision.
   *
   * @return whether the client has that decision; if not, nothing is kept
   */
  public boolean record(Feedback feedback, String client) {
    return StoreCall.store(
        () -> {
          if (!decisions.existsByDecisionIdAndClient(feedback.decision(), client)) {
            return false;
          }
          String outcome = feedback.outcome().code();
          String reasons = StoredCodes.column(new TreeSet<>(feedback.reasons()));
          String accepted = StoredCodes.column(new TreeSet<>(feedback.accepted()));
          int inserted =
              rows.insertUnlessThere(
                  feedback.card(),
                  feedback.decision(),
                  client,
                  outcome,
                  reasons,
                  accepted,
                  feedback.at());
          if (inserted == 0) {
            rows.updateWhenNewer(
                feedback.card(), feedback.decision(), outcome, reasons, accepted, feedback.at());
          }
          return true;
        });
  }

  /** What became of the cards of a decision, in order of time. */
  public List<Feedback> on(String decision) {
    return on(List.of(decision));
  }

  /** What became of the cards of several decisions, in order of time. */
  public List<Feedback> on(Collection<String> decisions) {
    return decisions.isEmpty()
        ? List.of()
        : StoreCall.store(
            () ->
                rows.findByDecisionIdInOrderByGivenAt(decisions).stream()
                    .map(FeedbackRow::feedback)
                    .toList());
  }
}
