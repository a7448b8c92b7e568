package nl.zinwijzer.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Reply;
import nl.zinwijzer.advice.Suggestion;
import nl.zinwijzer.ledger.Feedback;

/**
 * What a professional said of a card, in words.
 *
 * @param outcome taken over, or put aside
 * @param details why it was put aside, or which suggestions were taken over
 * @param at when
 */
public record Said(String outcome, List<String> details, Instant at) {
  public Said {
    details = List.copyOf(details);
  }

  static Said of(Feedback feedback, Reply reply, Words words) {
    return new Said(
        outcome(feedback, words),
        Stream.concat(
                reasons(feedback, words),
                feedback.accepted().stream().map(id -> suggestion(id, reply, words)))
            .toList(),
        feedback.at());
  }

  /** Taken over or put aside, with the reasons, in one line. */
  static String line(Feedback feedback, Words words) {
    String reasons = String.join(", ", reasons(feedback, words).toList());
    return reasons.isEmpty() ? outcome(feedback, words) : outcome(feedback, words) + ": " + reasons;
  }

  private static String outcome(Feedback feedback, Words words) {
    return words.get("said." + feedback.outcome().code());
  }

  private static Stream<String> reasons(Feedback feedback, Words words) {
    return feedback.reasons().stream().map(reason -> words.get("override." + reason));
  }

  private static String suggestion(String id, Reply reply, Words words) {
    return Suggestion.of(reply).stream()
        .filter(one -> one.id().equals(UUID.fromString(id)))
        .findFirst()
        .map(
            one ->
                one.referral()
                    .map(referral -> words.get("suggestion.referral", referral.title()))
                    .orElseGet(() -> words.get("suggestion.note")))
        .orElseGet(() -> words.get("suggestion.other"));
  }
}
