package nl.zinwijzer.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.answer.Suggestion;
import nl.zinwijzer.ledger.Feedback;

/**
 * What a professional said of a card, in words.
 *
 * @param outcome taken over, or put aside
 * @param details why it was put aside, or which suggestions were taken over
 * @param at when
 */
public record ProfessionalReply(String outcome, List<String> details, Instant at) {
  public ProfessionalReply {
    details = List.copyOf(details);
  }

  static ProfessionalReply of(Feedback feedback, Reply reply, PageWords words) {
    return new ProfessionalReply(
        outcome(feedback, words),
        Stream.concat(
                reasons(feedback, words),
                feedback.accepted().stream().map(id -> suggestion(id, reply, words)))
            .toList(),
        feedback.at());
  }

  /** Taken over or put aside, with the reasons, in one line. */
  static String line(Feedback feedback, PageWords words) {
    String reasons = String.join(", ", reasons(feedback, words).toList());
    return reasons.isEmpty() ? outcome(feedback, words) : outcome(feedback, words) + ": " + reasons;
  }

  private static String outcome(Feedback feedback, PageWords words) {
    return words.get("said." + feedback.outcome().code());
  }

  private static Stream<String> reasons(Feedback feedback, PageWords words) {
    return feedback.reasons().stream().map(reason -> words.get("override." + reason));
  }

  private static String suggestion(String id, Reply reply, PageWords words) {
    return Suggestion.of(reply).stream()
        .filter(suggestion -> suggestion.id().equals(UUID.fromString(id)))
        .findFirst()
        .map(
            suggestion ->
                suggestion
                    .referral()
                    .map(referral -> words.get("suggestion.referral", referral.title()))
                    .orElseGet(() -> words.get("suggestion.note")))
        .orElseGet(() -> words.get("suggestion.other"));
  }
}
