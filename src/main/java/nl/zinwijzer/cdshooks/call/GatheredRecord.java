package nl.zinwijzer.cdshooks.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * The record of a patient as far as it came.
 *
 * @param resources what came: the patient first, then the drafts of this moment, then the rest
 * @param notReceived the parts that did not come; about them nothing is known
 */
public record GatheredRecord(List<JsonNode> resources, Set<Prefetch> notReceived) {
  public GatheredRecord {
    resources = List.copyOf(resources);
    notReceived = Set.copyOf(notReceived);
  }
}
