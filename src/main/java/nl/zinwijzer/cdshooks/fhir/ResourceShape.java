package nl.zinwijzer.cdshooks.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The elements that are read of a resource, in the words of R4. Everything else stays outside:
 * names, addresses and identifiers, among them the citizen service number, never come in.
 */
final class ResourceShape {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Map<String, Set<String>> READ =
      Map.ofEntries(
          Map.entry("Patient", Set.of("birthDate", "gender")),
          Map.entry(
              "Condition",
              Set.of(
                  "clinicalStatus",
                  "verificationStatus",
                  "code",
                  "onsetDateTime",
                  "onsetPeriod",
                  "onsetAge",
                  "onsetRange",
                  "onsetString",
                  "abatementDateTime",
                  "encounter")),
          Map.entry("EpisodeOfCare", Set.of("status", "type", "diagnosis", "period")),
          Map.entry(
              "Encounter",
              Set.of("status", "class", "reasonCode", "diagnosis", "episodeOfCare", "period")),
          Map.entry(
              "Observation",
              Set.of(
                  "status",
                  "code",
                  "encounter",
                  "effectiveDateTime",
                  "effectivePeriod",
                  "performer",
                  "valueString",
                  "valueBoolean",
                  "valueInteger",
                  "valueQuantity",
                  "valueCodeableConcept",
                  "component")),
          Map.entry("Composition", Set.of("status", "type", "date", "section")),
          Map.entry("QuestionnaireResponse", Set.of("questionnaire", "status", "authored", "item")),
          Map.entry(
              "Procedure",
              Set.of(
                  "status",
                  "code",
                  "performedDateTime",
                  "performedPeriod",
                  "reasonCode",
                  "reasonReference")),
          Map.entry(
              "MedicationRequest",
              Set.of(
                  "status",
                  "medicationCodeableConcept",
                  "medicationReference",
                  "reasonCode",
                  "reasonReference",
                  "dispenseRequest")),
          Map.entry(
              "ServiceRequest",
              Set.of("status", "intent", "code", "occurrenceDateTime", "occurrencePeriod")),
          Map.entry("CarePlan", Set.of("status", "category", "period", "activity")),
          Map.entry("Consent", Set.of("status", "category", "provision")),
          Map.entry("Flag", Set.of("status", "code", "period")),
          Map.entry("RelatedPerson", Set.of()));

  /** The names of STU3 that R4 gave up, by type. */
  private static final Map<String, Map<String, String>> RENAMED =
      Map.of(
          "Condition", Map.of("context", "encounter"),
          "Encounter", Map.of("reason", "reasonCode"),
          "Observation", Map.of("context", "encounter"),
          "ServiceRequest", Map.of("serviceRequested", "code"));

  private static final Map<String, String> RENAMED_TYPES =
      Map.of("ReferralRequest", "ServiceRequest", "ProcedureRequest", "ServiceRequest");

  private ResourceShape() {}

  /** The types that are read. */
  static Set<String> types() {
    return READ.keySet();
  }

  /** The resource with the elements that are read; empty when its type is not read. */
  static Optional<ObjectNode> of(JsonNode resource) {
    String sent = resource.path("resourceType").asText();
    String type = RENAMED_TYPES.getOrDefault(sent, sent);
    Set<String> read = READ.get(type);
    if (read == null) {
      return Optional.empty();
    }
    ObjectNode shape = JSON.objectNode().put("resourceType", type);
    Map<String, String> renamed = RENAMED.getOrDefault(type, Map.of());
    resource
        .fields()
        .forEachRemaining(
            element -> {
              String name = renamed.getOrDefault(element.getKey(), element.getKey());
              if (read.contains(name) && !element.getValue().isNull()) {
                shape.set(name, inR4(type, name, element.getValue()));
              }
            });
    if (resource.path("notDone").asBoolean()) {
      shape.put("status", "not-done");
    }
    return Optional.of(shape);
  }

  private static JsonNode inR4(String type, String element, JsonNode value) {
    return switch (type + "." + element) {
      case "Condition.clinicalStatus", "Condition.verificationStatus" ->
          value.isTextual() ? coded(value) : value;
      case "QuestionnaireResponse.questionnaire" ->
          value.isObject() ? value.path("reference") : value;
      case "ServiceRequest.code" -> value.isArray() ? value.path(0) : value;
      case "Composition.section" -> sections(value);
      default -> value;
    };
  }

  private static ObjectNode coded(JsonNode code) {
    ObjectNode concept = JSON.objectNode();
    concept.putArray("coding").addObject().set("code", code);
    return concept;
  }

  /** Sections with the words of their narrative as their title, so that nobody parses XHTML. */
  private static JsonNode sections(JsonNode sections) {
    if (!sections.isArray()) {
      return sections;
    }
    ArrayNode shapes = JSON.arrayNode();
    for (JsonNode section : sections) {
      if (section instanceof ObjectNode object) {
        ObjectNode shape = JSON.objectNode();
        object
            .fields()
            .forEachRemaining(element -> shape.set(element.getKey(), element.getValue()));
        shape.remove("text");
        shape.remove("title");
        String words = Narrative.plain(section.path("text").path("div").asText());
        if (!words.isEmpty()) {
          shape.put("title", words);
        }
        if (object.has("section")) {
          shape.set("section", sections(object.get("section")));
        }
        shapes.add(shape);
      } else {
        shapes.add(section);
      }
    }
    return shapes;
  }

  /** Whether something in the resource may turn its meaning around, which FHIR says to heed. */
  static boolean modified(JsonNode resource, JsonNode shape) {
    return resource.path("modifierExtension").size() > 0
        || resource.hasNonNull("implicitRules")
        || modifiedWithin(shape);
  }

  private static boolean modifiedWithin(JsonNode shape) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(shape);
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      if (node.path("modifierExtension").size() > 0) {
        return true;
      }
      node.forEach(open::push);
    }
    return false;
  }
}
