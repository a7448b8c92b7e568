package nl.zinwijzer.cdshooks.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.zinwijzer.cdshooks.fhir.PatientRecord.FoundElement;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.consultation.reading.ContractList;
import nl.zinwijzer.consultation.reading.RequestProblem;
import nl.zinwijzer.consultation.reading.RequestReading;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What the professional tells about this consultation and no coded element of FHIR holds, such as a
 * wish to talk: a response to a questionnaire of the service's own, whose link ids are JSON
 * pointers into the contract. The reader of the native door judges it, so it has no rules of its
 * own.
 */
final class ConsultationForm {
  /** The questionnaire. */
  static final String QUESTIONNAIRE = "urn:zinwijzer:questionnaire:consultation";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> OBJECTS =
      Set.of("contact", "patient", "wishes", "counselling", "safety");
  private static final Pattern LINK_ID = Pattern.compile("(?:/[A-Za-z0-9]{1,30}){2,5}");
  private static final String CALLERS_OWN = "/patient/reference";
  private static final int MOST_ITEMS = 1_000;
  private static final int MOST_READINGS = 8;

  private final ConsultationReader reader;
  private final MappingTrail trail;
  private final ObjectNode form = JSON.objectNode();
  private int items;

  ConsultationForm(ConsultationReader reader, MappingTrail trail) {
    this.reader = reader;
    this.trail = trail;
  }

  /** Whether a response is such a form. */
  static boolean is(QuestionnaireResponse response) {
    return response.hasQuestionnaire()
        && response.getQuestionnaire().split("\\|", 2)[0].equals(QUESTIONNAIRE);
  }

  /**
   * Adds what the first form of this consultation tells; it goes before what the record tells.
   *
   * @param request the request as the record gives it
   * @param origins where each value was read
   */
  void read(PatientRecord record, ObjectNode request, Map<String, String> origins) {
    List<FoundElement<QuestionnaireResponse>> forms =
        record
            .all(QuestionnaireResponse.class)
            .filter(found -> is(found.resource()))
            .filter(this::ofNow)
            .toList();
    forms.stream()
        .skip(1)
        .forEach(
            other -> trail.leaveOut(other.entry(), "questionnaire", UnmappedReason.SUPERSEDED));
    forms.stream()
        .findFirst()
        .ifPresent(
            found -> {
              RecordEntry entry = found.entry();
              items(entry, found.resource().getItem());
              if (form.path("patient").has("age") && request.path("patient").has("birthDate")) {
                form.withObject("/patient").remove("age");
              }
              judge(entry, request);
              merge(request, origins, entry.origin("item"));
            });
  }

  private boolean ofNow(FoundElement<QuestionnaireResponse> found) {
    RecordEntry entry = found.entry();
    QuestionnaireResponse response = found.resource();
    QuestionnaireResponseStatus status = response.getStatus();
    if (status == QuestionnaireResponseStatus.ENTEREDINERROR) {
      trail.leaveOut(entry, "status", UnmappedReason.ENTERED_IN_ERROR);
      return false;
    }
    boolean now =
        !response.hasAuthored()
            || MappingTrail.day(response.getAuthoredElement())
                .filter(trail.today()::equals)
                .isPresent();
    if (!now) {
      trail.leaveOut(entry, "authored", UnmappedReason.EARLIER_CONTACT);
    }
    return now;
  }

  private void items(RecordEntry entry, List<QuestionnaireResponseItemComponent> responses) {
    for (QuestionnaireResponseItemComponent item : responses) {
      items(entry, item.getItem());
      if (item.hasAnswer() && ++items <= MOST_ITEMS && !answer(entry, item)) {
        trail.leaveOut(entry, "item", UnmappedReason.MALFORMED);
      }
    }
  }

  private boolean answer(RecordEntry entry, QuestionnaireResponseItemComponent item) {
    String link = String.valueOf(item.getLinkId());
    if (!LINK_ID.matcher(link).matches() || link.equals(CALLERS_OWN)) {
      return false;
    }
    List<String> way = List.of(link.substring(1).split("/"));
    String part = way.get(0);
    return (OBJECTS.contains(part) || ContractList.of(part).isPresent() && isIndex(way.get(1)))
        && value(entry, item.getAnswerFirstRep().getValue())
            .filter(value -> set(way, value))
            .isPresent();
  }

  private Optional<JsonNode> value(RecordEntry entry, @Nullable Type answer) {
    if (answer instanceof BooleanType yes && yes.hasValue()) {
      return Optional.of(TextNode.valueOf(yes.booleanValue() ? "yes" : "no"));
    }
    if (answer instanceof IntegerType number && number.hasValue()) {
      return Optional.of(IntNode.valueOf(number.getValue()));
    }
    String words =
        answer instanceof Coding coding
            ? coding.getCode()
            : answer instanceof PrimitiveType<?> primitive ? primitive.getValueAsString() : null;
    return Optional.ofNullable(words)
        .flatMap(sent -> trail.text(entry, "item", sent))
        .map(TextNode::valueOf);
  }

  private static boolean isIndex(String step) {
    return step.matches("\\d{1,3}");
  }

  /** Sets a value that is not there yet; elements of lists come in their order. */
  private boolean set(List<String> way, JsonNode value) {
    JsonNode at = form;
    for (int i = 0; i < way.size(); i++) {
      String step = way.get(i);
      boolean last = i + 1 == way.size();
      JsonNode next = last ? value : isIndex(way.get(i + 1)) ? JSON.arrayNode() : JSON.objectNode();
      if (at instanceof ObjectNode object && !isIndex(step)) {
        if (!object.has(step)) {
          object.set(step, next);
        } else if (last) {
          return false;
        }
        at = object.path(step);
      } else if (at instanceof ArrayNode list && isIndex(step)) {
        int index = Integer.parseInt(step);
        if (index == list.size()) {
          list.add(next);
        } else if (last || index > list.size()) {
          return false;
        }
        at = list.path(index);
      } else {
        return false;
      }
    }
    return true;
  }

  /** Takes out what the reader of the native door refuses. */
  private void judge(RecordEntry entry, ObjectNode request) {
    for (int i = 0; i < MOST_READINGS; i++) {
      if (!(reader.read(together(request), trail.today())
          instanceof RequestReading.Refused refused)) {
        return;
      }
      trail.leaveOut(entry, "item", UnmappedReason.MALFORMED);
      takeOut(refused.problems());
    }
    form.removeAll();
  }

  /** The form in the midst of the facts that it meets. */
  private ObjectNode together(ObjectNode request) {
    ObjectNode together = form.deepCopy();
    together.put("date", trail.today().toString());
    together.putObject("professional").put("role", Role.HUISARTS.code());
    OBJECTS.forEach(
        part ->
            request
                .path(part)
                .fields()
                .forEachRemaining(
                    member -> {
                      ObjectNode object = together.withObject("/" + part);
                      if (!object.has(member.getKey())) {
                        object.set(member.getKey(), member.getValue());
                      }
                    }));
    return together;
  }

  private void takeOut(List<RequestProblem> problems) {
    Map<String, TreeSet<Integer>> elements = new HashMap<>();
    for (RequestProblem problem : problems) {
      String[] way = problem.pointer().split("/");
      JsonNode part = way.length > 1 ? form.path(way[1]) : form;
      if (part instanceof ObjectNode object && way.length > 2 && object.has(way[2])) {
        object.remove(way[2]);
      } else if (part.isArray() && way.length > 2 && isIndex(way[2])) {
        elements.computeIfAbsent(way[1], list -> new TreeSet<>()).add(Integer.parseInt(way[2]));
      } else if (way.length > 1) {
        form.remove(way[1]);
      }
    }
    elements.forEach(
        (list, indexes) ->
            indexes.descendingSet().forEach(index -> form.withArray("/" + list).remove(index)));
  }

  private void merge(ObjectNode request, Map<String, String> origins, String origin) {
    form.fields()
        .forEachRemaining(
            part -> {
              String pointer = "/" + part.getKey();
              if (part.getValue() instanceof ArrayNode list) {
                ArrayNode all = request.withArray(pointer);
                int most = ContractList.of(part.getKey()).map(ContractList::most).orElse(0);
                for (JsonNode element : list) {
                  if (all.size() < most) {
                    all.add(element);
                    told(element, pointer + "/" + (all.size() - 1), origins, origin);
                  }
                }
              } else {
                ObjectNode object = request.withObject(pointer);
                part.getValue()
                    .fields()
                    .forEachRemaining(
                        member -> {
                          object.set(member.getKey(), member.getValue());
                          told(member.getValue(), pointer + "/" + member.getKey(), origins, origin);
                        });
              }
            });
  }

  private static void told(
      JsonNode value, String pointer, Map<String, String> origins, String origin) {
    if (value.isValueNode()) {
      origins.put(pointer, origin);
    }
    value
        .fields()
        .forEachRemaining(
            member -> told(member.getValue(), pointer + "/" + member.getKey(), origins, origin));
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        told(value.get(i), pointer + "/" + i, origins, origin);
      }
    }
  }
}
