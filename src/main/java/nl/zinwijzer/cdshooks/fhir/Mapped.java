package nl.zinwijzer.cdshooks.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What came of a record.
 *
 * @param request a body of the native contract, without {@code professional}: the record does not
 *     tell who asks
 * @param unmapped what the record tells and the request does not, with the reason
 * @param origins by JSON pointer into the request, the element of the record that it was read from,
 *     such as "Condition/12 onset"
 */
public record Mapped(ObjectNode request, List<Unmapped> unmapped, Map<String, String> origins) {
  public Mapped {
    unmapped = List.copyOf(unmapped);
    origins = Map.copyOf(origins);
  }
}
