package nl.zinwijzer.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An unknown fact whose answer could change the level.
 *
 * @param pointer where the request can tell it
 * @param question how to ask for it
 * @param levels the level of the answer for each value
 */
public record AnswerQuestion(
    String pointer, String question, @JsonProperty("if") Map<String, String> levels) {
  public AnswerQuestion {
    levels = Collections.unmodifiableMap(new TreeMap<>(levels));
  }
}
