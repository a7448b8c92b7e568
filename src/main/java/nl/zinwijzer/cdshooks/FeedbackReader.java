package nl.zinwijzer.cdshooks;

import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.zinwijzer.cdshooks.call.CallMembers;
import nl.zinwijzer.cdshooks.call.CallProblem;
import nl.zinwijzer.cdshooks.call.RefusedCall;
import nl.zinwijzer.cdshooks.card.CardWriter;
import nl.zinwijzer.ledger.DecisionIds;
import nl.zinwijzer.ledger.Feedback;
import nl.zinwijzer.ledger.OverrideReason;

/**
 * Reads what a client tells of cards. The comment of a user is not even looked at: it may hold
 * anything. Ids of suggestions are kept only when they have the form of ours.
 */
final class FeedbackReader {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** No card was shown before: what is dated earlier was not told by a working clock. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final int MOST = 1_000;
  private static final int MOST_ACCEPTED = 10;

  private FeedbackReader() {}

  /**
   * Reads feedback, in the order of the call.
   *
   * @param now the moment of the call; what is dated later counts as now
   * @throws RefusedCall with everything that is wrong
   */
  static List<Feedback> read(byte[] body, Instant now) throws RefusedCall {
    CallMembers call = CallMembers.of(body);
    if (!call.has("feedback")) {
      call.refuse(CallProblem.MISSING, "feedback");
    }
    List<CallMembers> entries = call.objects("feedback");
    if (call.has("feedback") && call.node().path("feedback").isEmpty() || entries.size() > MOST) {
      call.refuse(CallProblem.MISTYPED, "feedback");
    }
    List<Feedback> feedback = new ArrayList<>();
    for (CallMembers entry : entries) {
      entry(entry, now).ifPresent(feedback::add);
    }
    call.check();
    return feedback;
  }

  private static Optional<Feedback> entry(CallMembers entry, Instant now) {
    int wrong = entry.issues().size();
    String card = entry.text("card", text -> UUID_FORM.matcher(text).matches());
    String outcome = entry.text("outcome", text -> outcome(text).isPresent());
    String at = entry.text("outcomeTimestamp", text -> moment(text).isPresent());
    List<String> accepted =
        entry.objects("acceptedSuggestions").stream()
            .map(suggestion -> suggestion.text("id", text -> true))
            .filter(id -> UUID_FORM.matcher(id).matches())
            .map(id -> id.toLowerCase(Locale.ROOT))
            .distinct()
            .limit(MOST_ACCEPTED)
            .toList();
    List<String> reasons =
        entry
            .maybeObject("overrideReason")
            .flatMap(reason -> reason.maybeObject("reason"))
            .map(FeedbackReader::reason)
            .map(reason -> List.of(reason.code()))
            .orElse(List.of());
    if (entry.issues().size() > wrong) {
      return Optional.empty();
    }
    Feedback.FeedbackOutcome done = outcome(outcome).orElseThrow();
    Instant told = moment(at).orElse(now);
    return Optional.of(
        new Feedback(
            card.toLowerCase(Locale.ROOT),
            DecisionIds.of(UUID.fromString(card)),
            done,
            done == Feedback.FeedbackOutcome.OVERRIDDEN ? reasons : List.of(),
            accepted,
            told.isAfter(now) ? now : told));
  }

  /** A reason of ours, or any other: codes of others may hold anything and are not kept. */
  private static OverrideReason reason(CallMembers coding) {
    String code = coding.text("code", text -> true);
    Optional<String> system = coding.maybeText("system", text -> true);
    return Arrays.stream(OverrideReason.values())
        .filter(sent -> system.map(CardWriter.REASONS::equals).orElse(true))
        .filter(reason -> CardWriter.wire(reason).equals(code))
        .findFirst()
        .orElse(OverrideReason.OTHER);
  }

  private static Optional<Feedback.FeedbackOutcome> outcome(String text) {
    return Arrays.stream(Feedback.FeedbackOutcome.values())
        .filter(outcome -> outcome.code().equals(text))
        .findFirst();
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant())
          .filter(moment -> !moment.isBefore(EARLIEST));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  /** Refuses cards that are not the client's. */
  static RefusedCall unknown(List<Integer> places) {
    return new RefusedCall(
        HttpStatus.NOT_FOUND,
        places.stream()
            .map(
                place ->
                    new RefusedCall.Issue(CallProblem.UNKNOWN_CARD, "feedback[" + place + "].card"))
            .toList());
  }
}
