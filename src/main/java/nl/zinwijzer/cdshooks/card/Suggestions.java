package nl.zinwijzer.cdshooks.card;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.answer.AnswerReferral;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.answer.Suggestion;
import nl.zinwijzer.cdshooks.call.CdsCall;

/**
 * Makes what a professional can take over from a card with one click: drafts of whole resources,
 * which a professional completes and signs.
 */
final class Suggestions {
  private static final String PARTNERS = "urn:zinwijzer:partner";
  private static final String NOTE_LINES = "http://fhir.nl/fhir/NamingSystem/journaalregeltypen";
  private static final String PLAN = "P";

  private final CdsCall call;
  private final Reply reply;
  private final CdsWords words;

  Suggestions(CdsCall call, Reply reply, CdsWords words) {
    this.call = call;
    this.reply = reply;
    this.words = words;
  }

  /** Every suggestion of the answer with its draft. */
  List<CdsCard.CardSuggestion> all() {
    return Suggestion.of(reply).stream().map(this::drafted).toList();
  }

  private CdsCard.CardSuggestion drafted(Suggestion suggestion) {
    String label =
        suggestion
            .referral()
            .map(referral -> words.get("suggestion.referral", referral.title()))
            .orElseGet(() -> words.get("suggestion.note"));
    ObjectNode resource = suggestion.referral().map(this::referral).orElseGet(this::noteLine);
    return new CdsCard.CardSuggestion(
        label, suggestion.id().toString(), List.of(new CdsCard.Action("create", label, resource)));
  }

  private ObjectNode referral(AnswerReferral referral) {
    ObjectNode request = draft("ServiceRequest");
    request.put("status", "draft").put("intent", "proposal");
    ObjectNode code = request.putObject("code");
    coding(code, PARTNERS, referral.partner(), referral.title());
    code.put("text", referral.title());
    about(request);
    request.put("authoredOn", reply.at().atOffset(ZoneOffset.UTC).toString());
    String note =
        Stream.concat(
                Stream.of(referral.how()), referral.handOver().stream().map(line -> "- " + line))
            .filter(line -> !line.isBlank())
            .collect(Collectors.joining("\n"));
    if (!note.isEmpty()) {
      request.putArray("note").addObject().put("text", note);
    }
    return request;
  }

  private ObjectNode noteLine() {
    ObjectNode line = draft("Observation");
    line.put("status", "preliminary");
    ObjectNode code = line.putObject("code");
    coding(code, NOTE_LINES, PLAN, "Plan");
    about(line);
    line.put("effectiveDateTime", reply.at().atOffset(ZoneOffset.UTC).toString());
    String advised =
        reply.advice().stream().findFirst().map(card -> card.title()).orElse(reply.headline());
    line.put("valueString", words.get("note.line", advised));
    return line;
  }

  private static ObjectNode draft(String type) {
    return JsonNodeFactory.instance.objectNode().put("resourceType", type);
  }

  private void about(ObjectNode resource) {
    resource.putObject("subject").put("reference", "Patient/" + call.patientId());
    call.encounterId()
        .ifPresent(id -> resource.putObject("encounter").put("reference", "Encounter/" + id));
  }

  private static void coding(ObjectNode concept, String system, String code, String display) {
    ArrayNode codings = concept.putArray("coding");
    codings.addObject().put("system", system).put("code", code).put("display", display);
  }
}
