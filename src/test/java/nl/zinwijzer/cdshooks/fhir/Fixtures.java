package nl.zinwijzer.cdshooks.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.rulebase.ProjectWords;

/** Records as files, and how a request fares at the reader of the native door. */
final class Fixtures {
  /** Whom all records in the files are about. */
  static final String PATIENT = "7";

  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  static final List<String> TYPES =
      List.of(
          "patient",
          "condition",
          "episode-of-care",
          "encounter",
          "observation",
          "composition",
          "questionnaire-response",
          "procedure",
          "medication-request",
          "service-request",
          "care-plan",
          "consent",
          "flag",
          "related-person",
          "consultation-form");
  static final JsonMapper JSON = new JsonMapper();

  private static final ConsultationReader READER = ProjectWords.requests();

  private Fixtures() {}

  static JsonNode read(String file) {
    try (InputStream stream = Fixtures.class.getResourceAsStream(file)) {
      return JSON.readTree(Objects.requireNonNull(stream, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean exists(String file) {
    return Fixtures.class.getResource(file) != null;
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the native door makes of a request in which a GP asks. */
  static RequestReading reading(ObjectNode request) {
    ObjectNode asked = request.deepCopy();
    asked.putObject("professional").put("role", "huisarts");
    try {
      return READER.read(JSON.writeValueAsBytes(asked), TODAY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
