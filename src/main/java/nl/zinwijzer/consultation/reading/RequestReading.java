package nl.zinwijzer.consultation.reading;

import java.util.List;
import nl.zinwijzer.consultation.Consultation;

/** What came of reading the body of a request. */
public sealed interface RequestReading {
  /**
   * A request that can be advised on.
   *
   * @param consultation what it tells
   * @param canonical the request with its date made explicit, as canonical JSON (RFC 8785): read
   *     again, on whatever day, it gives the same consultation
   */
  record Understood(Consultation consultation, byte[] canonical) implements RequestReading {}

  /**
   * JSON that is no proper request.
   *
   * @param problems everything that is wrong with it, one entry a JSON pointer
   */
  record Refused(List<RequestProblem> problems) implements RequestReading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Bytes that are no JSON.
   *
   * @param line line on which reading stopped, from 1
   * @param column column at which reading stopped, from 1
   */
  record Malformed(int line, int column) implements RequestReading {}
}
