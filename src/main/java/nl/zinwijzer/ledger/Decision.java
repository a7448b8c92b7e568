package nl.zinwijzer.ledger;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;

/**
 * One decision as it is kept: everything that replay needs, and exactly what was answered. The
 * arrays are handed over, not copied: nobody changes them afterwards.
 *
 * @param heading what the decision is found by
 * @param request the canonical JSON of the request, with everything resolved that the conclusion
 *     depends on
 * @param answer the bytes that were answered
 * @param origin where the request came from when it was translated from a record, as JSON
 */
public record Decision(Heading heading, byte[] request, byte[] answer, Optional<byte[]> origin) {
  public Decision {
    requireNonNull(heading, "heading must not be null");
    requireNonNull(request, "request must not be null");
    requireNonNull(answer, "answer must not be null");
    requireNonNull(origin, "origin must not be null");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Decision that
        && heading.equals(that.heading)
        && Arrays.equals(request, that.request)
        && Arrays.equals(answer, that.answer)
        && Arrays.equals(origin.orElse(null), that.origin.orElse(null));
  }

  @Override
  public int hashCode() {
    return heading.hashCode();
  }

  /** The heading only: the texts never reach a log. */
  @Override
  public String toString() {
    return "Decision[" + heading.id() + "]";
  }
}
