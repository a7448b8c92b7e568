package nl.zinwijzer.cdshooks.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a client sent along. */
final class SentRecord {
  private static final String ERROR = "OperationOutcome";
  private static final Pattern PERSON =
      Pattern.compile("(?:.*/)?Patient/([A-Za-z0-9.-]{1,64})(?:/_history/.*)?");
  private static final String BUNDLE = "Bundle";

  private SentRecord() {}

  /**
   * What was sent, by key. A key that is not there was not sent; so was one with an
   * OperationOutcome: that is an error of the client's server, and no data.
   *
   * @param patientId the patient whom the call is about
   */
  static Map<Prefetch, Optional<JsonNode>> read(CallMembers prefetch, String patientId) {
    Map<Prefetch, Optional<JsonNode>> sent = new EnumMap<>(Prefetch.class);
    for (Prefetch part : Prefetch.values()) {
      JsonNode value = prefetch.node().get(part.key());
      if (value == null) {
        continue;
      }
      if (value.isNull()) {
        sent.put(part, Optional.empty());
      } else if (!value.path("resourceType").isTextual()) {
        prefetch.refuse(CallProblem.NOT_FHIR, part.key());
      } else if (!acceptable(part, value.get("resourceType").textValue())) {
        prefetch.refuse(CallProblem.OTHER_RESOURCE, part.key());
      } else if (part == Prefetch.PATIENT && isOfAnother(value, patientId)) {
        prefetch.refuse(CallProblem.OTHER_PATIENT, part.key());
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
  private static boolean isOfAnother(JsonNode answer, String patientId) {
    return onlyOthers(
        Stream.concat(Stream.of(answer), answer.findValues("resource").stream())
            .filter(
                resource -> resource.path("resourceType").asText().equals(Prefetch.PATIENT.type()))
            .map(resource -> resource.path("id").asText())
            .map(id -> id.isEmpty() ? patientId : id),
        patientId);
  }

  /** Whether a draft tells whose it is, and everything in it is somebody else's. */
  static boolean isDraftOfAnother(JsonNode draft, String patientId) {
    return onlyOthers(
        draft.findValues("resource").stream()
            .flatMap(resource -> Stream.of(resource.path("subject"), resource.path("patient")))
            .map(resource -> PERSON.matcher(resource.path("reference").asText()))
            .filter(Matcher::matches)
            .map(matcher -> matcher.group(1)),
        patientId);
  }

  private static boolean onlyOthers(Stream<String> people, String patientId) {
    List<String> named = people.toList();
    return !patientId.isEmpty() && !named.isEmpty() && !named.contains(patientId);
  }

  /** Whether a server told an error instead of data. */
  static boolean failed(JsonNode resource) {
    return resource.path("resourceType").asText().equals(ERROR);
  }
}
