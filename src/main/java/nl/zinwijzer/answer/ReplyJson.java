package nl.zinwijzer.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers as bytes: written once, kept and sent as they are. */
public final class ReplyJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ReplyJson() {}

  /** What is told as JSON; absent values are written as null, as the contract shows them. */
  public static byte[] write(Record told) {
    try {
      return JSON.writeValueAsBytes(told);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException("an answer cannot be written", impossible);
    }
  }

  /** An answer that was kept. */
  public static Reply read(byte[] answer) {
    try {
      return JSON.readValue(answer, Reply.class);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a kept answer cannot be read", impossible);
    }
  }
}
