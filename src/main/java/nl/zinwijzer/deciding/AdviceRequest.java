package nl.zinwijzer.deciding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.ledger.Scope;

/**
 * A request for advice.
 *
 * @param sent what the software tells, not yet read
 * @param language the language to answer in
 * @param client who asks; {@value Scope#LOCAL} when the service runs without accounts
 * @param origin where it came from, when it was translated from a record to be answered with a card
 */
public record AdviceRequest(
    SentRequest sent, AnswerLanguage language, String client, Optional<RequestOrigin> origin) {
  public AdviceRequest {
    requireNonNull(sent, "sent must not be null");
    requireNonNull(language, "language must not be null");
    requireNonNull(client, "client must not be null");
    requireNonNull(origin, "origin must not be null");
  }

  /** A request as the software itself made it. */
  public AdviceRequest(byte[] body, AnswerLanguage language, String client) {
    this(new SentRequest.Bytes(body), language, client, Optional.empty());
  }
}
