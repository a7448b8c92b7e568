package nl.zinwijzer.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a client sent along. */
final class Sent {
  private static final String ERROR = "OperationOutcome";
  private static final String BUNDLE = "Bundle";

  private Sent() {}

  /**
   * What was sent, by key. A key that is not there was not sent; so was one with an
   * OperationOutcome: that is an error of the client's server, and no data.
   */
  static Map<Prefetch, Optional<JsonNode>> read(Members prefetch) {
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
      } else if (!failed(value)) {
        sent.put(part, Optional.of(value));
      }
    }
    return sent;
  }

  private static boolean acceptable(Prefetch part, String type) {
    return type.equals(part.type()) || type.equals(BUNDLE) || type.equals(ERROR);
  }

  /** Whether a server told an error instead of data. */
  static boolean failed(JsonNode resource) {
    return resource.path("resourceType").asText().equals(ERROR);
  }
}
