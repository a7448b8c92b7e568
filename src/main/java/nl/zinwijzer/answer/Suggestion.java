package nl.zinwijzer.answer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Something that a professional can take over from an answer with one click: a draft referral to
 * one of the first partners, or a draft line for the note.
 *
 * @param id its name, made of the answer and of what is suggested: it tells nothing of the patient
 * @param referral the referral; empty for the line for the note
 */
public record Suggestion(UUID id, Optional<AnswerReferral> referral) {
  private static final int MOST_REFERRALS = 3;

  /** The suggestions of an answer, in the order of the answer. */
  public static List<Suggestion> of(Reply reply) {
    return Stream.concat(
            reply.referrals().stream()
                .limit(MOST_REFERRALS)
                .map(
                    referral ->
                        new Suggestion(id(reply, referral.partner()), Optional.of(referral))),
            Stream.of(new Suggestion(id(reply, ""), Optional.empty())))
        .toList();
  }

  private static UUID id(Reply reply, String partner) {
    return UUID.nameUUIDFromBytes((reply.id() + "/" + partner).getBytes(StandardCharsets.UTF_8));
  }
}
