package nl.zinwijzer.deciding;

import com.fasterxml.jackson.databind.JsonNode;
import nl.zinwijzer.consultation.reading.MalformedRequest;
import nl.zinwijzer.consultation.reading.RequestJson;

/** A request of the native contract as a door has it: as bytes, or as JSON it made itself. */
public sealed interface SentRequest {
  /**
   * The request as JSON.
   *
   * @throws MalformedRequest when it is none
   */
  JsonNode json() throws MalformedRequest;

  /** The bytes as they came. They are handed over, not copied: nobody changes them afterwards. */
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(byte[] body) implements SentRequest {
    @Override
    public JsonNode json() throws MalformedRequest {
      return RequestJson.parse(body);
    }
  }

  /** JSON that a door made of something else. */
  record Json(JsonNode json) implements SentRequest {}
}
