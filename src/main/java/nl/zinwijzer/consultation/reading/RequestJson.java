package nl.zinwijzer.consultation.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.erdtman.jcs.JsonCanonicalizer;

/** Requests as JSON: parsed without guessing, and written in one way. */
public final class RequestJson {
  private static final int DEEPEST = 40;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private RequestJson() {}

  /**
   * Parses the body of a request.
   *
   * @param body the bytes as received
   * @throws MalformedRequest when they are no JSON, or nested too deeply
   */
  public static JsonNode parse(byte[] body) throws MalformedRequest {
    JsonNode request;
    try {
      request = JSON.readTree(utf8(body));
    } catch (JsonProcessingException malformed) {
      JsonLocation place = malformed.getLocation();
      throw place == null
          ? new MalformedRequest(1, 1)
          : new MalformedRequest(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
    } catch (CharacterCodingException notUtf8) {
      throw new MalformedRequest(1, 1);
    }
    if (request instanceof MissingNode) {
      throw new MalformedRequest(1, 1);
    }
    return request;
  }

  private static String utf8(byte[] body) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** A request with its date made explicit, as canonical JSON (RFC 8785). */
  static byte[] canonical(JsonNode request, LocalDate date) {
    ObjectNode dated = request.deepCopy();
    dated.put("date", date.toString());
    try {
      return new JsonCanonicalizer(JSON.writeValueAsBytes(dated)).getEncodedUTF8();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a request that was read cannot be written", impossible);
    }
  }
}
