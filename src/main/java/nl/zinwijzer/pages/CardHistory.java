package nl.zinwijzer.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zinwijzer.deciding.Decided;
import nl.zinwijzer.ledger.Feedback;

/**
 * A decision that software asked for with the record of a patient: what became of its card, and
 * what of the record could not be used.
 *
 * @param hook the moment at which the software asked, by its code
 * @param card whether the card was shown, by code
 * @param said what the professional said of the card, in order of time
 * @param unmapped by the reason in a sentence, the elements of the record that were left out
 * @param notReceived the parts of the record that did not come
 * @param assumed what nobody told and was assumed
 */
public record CardHistory(
    String hook,
    String card,
    List<ProfessionalReply> said,
    Map<String, List<String>> unmapped,
    List<String> notReceived,
    List<FactLine> assumed) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Tells it; empty when the software did not send a record. */
  static Optional<CardHistory> of(
      Decided decided, List<Feedback> feedback, RequestFacts facts, PageWords words) {
    return decided
        .decision()
        .origin()
        .map(CardHistory::read)
        .map(
            origin ->
                new CardHistory(
                    origin.path("hook").asText(),
                    decided.decision().heading().showing().code(),
                    feedback.stream()
                        .map(said -> ProfessionalReply.of(said, decided.reply(), words))
                        .toList(),
                    unmapped(origin.path("unmapped")),
                    parts(origin.path("notReceived"), words),
                    assumed(origin.path("assumed"), facts)));
  }

  private static Map<String, List<String>> unmapped(JsonNode unmapped) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    unmapped.forEach(
        left ->
            places
                .computeIfAbsent(left.path("text").asText(), reason -> new ArrayList<>())
                .add(
                    (left.path("resource").asText() + " " + left.path("element").asText())
                        .strip()));
    return places;
  }

  private static List<String> parts(JsonNode notReceived, PageWords words) {
    List<String> parts = new ArrayList<>();
    notReceived.forEach(
        part -> parts.add(words.find("part." + part.asText()).orElse(part.asText())));
    return parts;
  }

  private static List<FactLine> assumed(JsonNode assumed, RequestFacts facts) {
    List<FactLine> told = new ArrayList<>();
    assumed.fieldNames().forEachRemaining(pointer -> told.add(facts.at(pointer)));
    return told;
  }

  private static JsonNode read(byte[] origin) {
    try {
      return JSON.readTree(origin);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a kept account cannot be read", impossible);
    }
  }
}
