package nl.zinwijzer.cdshooks.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.cdshooks.fhir.Mapped;

/**
 * Tells what was taken from the record, from where, and what was not: kept with the decision.
 *
 * @param hook the hook that was called
 * @param origins by JSON pointer into the request, the element that it was read from
 * @param unmapped what the record tells and the request does not
 * @param notReceived the parts of the record that did not come
 * @param assumed by JSON pointer into the request, what nobody told and was assumed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RecordAccount(
    String hook,
    SortedMap<String, String> origins,
    List<LeftOut> unmapped,
    List<String> notReceived,
    SortedMap<String, String> assumed) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Something of the record that did not reach the request. */
  record LeftOut(String resource, String element, String reason, String text) {}

  public static RecordAccount of(
      Hook hook,
      Mapped mapped,
      GatheredRecord gathered,
      Map<String, String> assumed,
      AnswerLanguage language) {
    return new RecordAccount(
        hook.id(),
        new TreeMap<>(mapped.origins()),
        mapped.unmapped().stream()
            .map(
                left ->
                    new LeftOut(
                        left.resource(),
                        left.element(),
                        left.reason().code(),
                        left.reason().message(language)))
            .toList(),
        gathered.notReceived().stream().map(Prefetch::key).sorted().toList(),
        new TreeMap<>(assumed));
  }

  public byte[] json() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException("an account cannot be written", impossible);
    }
  }
}
