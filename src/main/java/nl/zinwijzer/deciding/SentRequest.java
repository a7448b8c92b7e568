package nl.zinwijzer.deciding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.consultation.reading.RequestReading;

/** A request of the native contract as a door has it: as bytes, or as JSON it made itself. */
public sealed interface SentRequest {
  /** Reads it in the words of a rule base. */
  RequestReading read(ConsultationReader reader, LocalDate today);

  /** The bytes as they came. They are handed over, not copied: nobody changes them afterwards. */
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(byte[] body) implements SentRequest {
    @Override
    public RequestReading read(ConsultationReader reader, LocalDate today) {
      return reader.read(body, today);
    }
  }

  /** JSON that a door made of something else. */
  record Json(JsonNode request) implements SentRequest {
    @Override
    public RequestReading read(ConsultationReader reader, LocalDate today) {
      return reader.read(request, today);
    }
  }
}
