package nl.zinwijzer.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a client sent along. */
final class Sent {
  private static final String ERROR = "OperationOutcome";
  private static final String BUNDLE = "Bundle";

  private Sent() {}

  /**
   * What was sent, by key. A key that is not there was not sent; so was one with an
   * OperationOutcome: that is an error of the client's server, and no data.
   *
   * @param patientId the patient whom the call is about
   */
  static Map<Prefetch, Optional<JsonNode>> read(Members prefetch, String patientId) {
    Map<Prefetch, Optional<JsonNode>> sent = new EnumMap<>(Prefetch.class);
    for (Prefetch part : Prefetch.values()) {
      JsonNode value = prefetch.node().get(part.key());
      if (value == null) {
        continue;
      }
      if (value.isNull()) {
        sent.put(part, Optional.empty());
      } else if (!value.path("resourceType").isTextual()) {
        prefetch.refuse(Problem.NOT_FHIR, part.key());
      } else if (!acceptable(part, value.get("resourceType").textValue())) {
        prefetch.refuse(Problem.OTHER_RESOURCE, part.key());
      } else if (part == Prefetch.PATIENT && isOfAnother(value, patientId)) {
        prefetch.refuse(Problem.OTHER_PATIENT, part.key());
      } else if (!failed(value)) {
        sent.put(part, Optional.of(value));
      }
    }
    return sent;
  }

  private static boolean acceptable(Prefetch part, String type) {
    return type.equals(part.type()) || type.equals(BUNDLE) || type.equals(ERROR);
  }

  /** Whether everybody in an answer is somebody else. Who has no id may be the patient. */
  private static boolean isOfAnother(JsonNode value, String patientId) {
    List<String> people =
        Stream.concat(Stream.of(value), value.findValues("resource").stream())
            .filter(one -> one.path("resourceType").asText().equals(Prefetch.PATIENT.type()))
            .map(one -> one.path("id").asText())
            .toList();
    return !patientId.isEmpty()
        && !people.isEmpty()
        && people.stream().noneMatch(id -> id.isEmpty() || id.equals(patientId));
  }

  /** Whether a server told an error instead of data. */
  static boolean failed(JsonNode resource) {
    return resource.path("resourceType").asText().equals(ERROR);
  }
}
