package nl.zinwijzer.deciding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.ledger.Scope;

/**
 * A request for advice, read and understood.
 *
 * @param consultation what the software tells
 * @param canonical the same as canonical JSON, to be kept
 * @param language the language to answer in
 * @param client who asks; {@value Scope#LOCAL} when the service runs without accounts
 * @param origin where it came from, when it was translated from a record to be answered with a card
 */
public record AdviceRequest(
    Consultation consultation,
    byte[] canonical,
    AnswerLanguage language,
    String client,
    Optional<RequestOrigin> origin) {
  public AdviceRequest {
    requireNonNull(consultation, "consultation must not be null");
    requireNonNull(canonical, "canonical must not be null");
    requireNonNull(language, "language must not be null");
    requireNonNull(client, "client must not be null");
    requireNonNull(origin, "origin must not be null");
  }

  /** A request as the software itself made it. */
  public AdviceRequest(
      Consultation consultation, byte[] canonical, AnswerLanguage language, String client) {
    this(consultation, canonical, language, client, Optional.empty());
  }
}
