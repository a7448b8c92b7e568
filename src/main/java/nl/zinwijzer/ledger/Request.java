package nl.zinwijzer.ledger;

import static java.util.Objects.requireNonNull;

import nl.zinwijzer.advice.Language;
import nl.zinwijzer.consultation.Consultation;

/**
 * A request for advice, read and understood.
 *
 * @param consultation what the software tells
 * @param canonical the same as canonical JSON, to be kept
 * @param language the language to answer in
 * @param client who asks; {@value Scope#LOCAL} when the service runs without accounts
 */
public record Request(
    Consultation consultation, byte[] canonical, Language language, String client) {
  public Request {
    requireNonNull(consultation, "consultation must not be null");
    requireNonNull(canonical, "canonical must not be null");
    requireNonNull(language, "language must not be null");
    requireNonNull(client, "client must not be null");
  }
}
