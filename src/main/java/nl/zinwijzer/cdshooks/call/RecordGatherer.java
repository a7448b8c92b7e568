package nl.zinwijzer.cdshooks.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the record of a patient: what the client sent along, and the rest from its server. */
@Singleton
public final class RecordGatherer {
  private final FhirReader reader;

  RecordGatherer(FhirReader reader) {
    this.reader = reader;
  }

  /**
   * Gathers the record for a call.
   *
   * @throws RefusedCall when a required part was not sent and cannot be read either
   */
  public GatheredRecord gather(CdsCall call) throws RefusedCall {
    Set<Prefetch> missing = EnumSet.allOf(Prefetch.class);
    missing.removeAll(call.sent().keySet());
    Map<Prefetch, List<JsonNode>> read =
        missing.isEmpty()
            ? Map.of()
            : call.server()
                .map(server -> reader.read(server, call.patientId(), missing))
                .orElse(Map.of());
    missing.removeAll(read.keySet());
    List<RefusedCall.Issue> lacking =
        missing.stream()
            .filter(Prefetch::required)
            .map(part -> new RefusedCall.Issue(CallProblem.NOT_RECEIVED, "prefetch." + part.key()))
            .toList();
    if (!lacking.isEmpty()) {
      throw new RefusedCall(HttpStatus.PRECONDITION_FAILED, lacking);
    }
    Map<Prefetch, List<JsonNode>> come = new EnumMap<>(Prefetch.class);
    come.putAll(read);
    call.sent().forEach((part, value) -> come.put(part, value.stream().toList()));
    List<JsonNode> resources = new ArrayList<>(come.getOrDefault(Prefetch.PATIENT, List.of()));
    come.remove(Prefetch.PATIENT);
    resources.addAll(call.drafted());
    come.values().forEach(resources::addAll);
    return new GatheredRecord(resources, missing);
  }
}
