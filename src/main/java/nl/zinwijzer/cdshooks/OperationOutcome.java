package nl.zinwijzer.cdshooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpStatus;
import java.util.Map;
import nl.zinwijzer.cdshooks.call.RefusedCall;
import nl.zinwijzer.cdshooks.card.CdsWords;

/** FHIR's resource for what went wrong. It holds nothing of the call but names of its members. */
public final class OperationOutcome {
  /** Its media type. */
  static final String MEDIA_TYPE = "application/fhir+json";

  private static final Map<Integer, String> ISSUES =
      Map.of(
          HttpStatus.UNAUTHORIZED.getCode(), "login",
          HttpStatus.FORBIDDEN.getCode(), "forbidden",
          HttpStatus.NOT_FOUND.getCode(), "not-found",
          HttpStatus.METHOD_NOT_ALLOWED.getCode(), "not-supported",
          HttpStatus.NOT_ACCEPTABLE.getCode(), "not-supported",
          HttpStatus.REQUEST_ENTITY_TOO_LARGE.getCode(), "too-long",
          HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(), "not-supported",
          HttpStatus.TOO_MANY_REQUESTS.getCode(), "throttled",
          HttpStatus.SERVICE_UNAVAILABLE.getCode(), "transient");

  private OperationOutcome() {}

  static ObjectNode of(RefusedCall refused, CdsWords words) {
    ObjectNode outcome = empty();
    refused
        .issues()
        .forEach(
            issue -> {
              ObjectNode told =
                  add(
                      outcome,
                      issue.problem().issue(),
                      issue
                          .words()
                          .orElseGet(() -> words.get("problem." + issue.problem().code())));
              if (!issue.place().isEmpty()) {
                told.putArray("expression").add(issue.place());
              }
            });
    return outcome;
  }

  /** The most that can be said about a status. */
  static ObjectNode of(int status, CdsWords words) {
    String fallback = status < HttpStatus.INTERNAL_SERVER_ERROR.getCode() ? "400" : "500";
    String key = "status." + status;
    ObjectNode outcome = empty();
    add(
        outcome,
        ISSUES.getOrDefault(status, fallback.equals("400") ? "invalid" : "exception"),
        words.get(words.has(key) ? key : "status." + fallback));
    return outcome;
  }

  private static ObjectNode empty() {
    ObjectNode outcome = JsonNodeFactory.instance.objectNode();
    outcome.put("resourceType", "OperationOutcome");
    outcome.putArray("issue");
    return outcome;
  }

  private static ObjectNode add(ObjectNode outcome, String code, String words) {
    ObjectNode issue = ((ArrayNode) outcome.get("issue")).addObject();
    issue.put("severity", "error");
    issue.put("code", code);
    issue.put("diagnostics", words);
    return issue;
  }
}
