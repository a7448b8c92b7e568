package nl.zinwijzer.cdshooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.cdshooks.call.CallProblem;
import nl.zinwijzer.cdshooks.call.CdsCall;
import nl.zinwijzer.cdshooks.call.GatheredRecord;
import nl.zinwijzer.cdshooks.call.RecordAccount;
import nl.zinwijzer.cdshooks.call.RecordGatherer;
import nl.zinwijzer.cdshooks.call.RefusedCall;
import nl.zinwijzer.cdshooks.fhir.Mapped;
import nl.zinwijzer.cdshooks.fhir.NotFhir;
import nl.zinwijzer.cdshooks.fhir.RecordMapper;
import nl.zinwijzer.consultation.ConsultationDate;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.deciding.AdviceRequest;
import nl.zinwijzer.deciding.Answered;
import nl.zinwijzer.deciding.Decided;
import nl.zinwijzer.deciding.Decisions;
import nl.zinwijzer.deciding.RequestOrigin;
import nl.zinwijzer.deciding.SentRequest;
import nl.zinwijzer.rulebase.ActiveRuleBase;
import nl.zinwijzer.rulebase.knowledge.Choices;

/** Brings a call to a decision, through the same reader and rules as the native door. */
@Singleton
final class Consult {
  private static final Role USUAL = Role.HUISARTS;

  private final RecordMapper mapper = new RecordMapper();
  private final RecordGatherer gatherer;
  private final Decisions decisions;
  private final ActiveRuleBase rules;
  private final Clock clock;

  Consult(RecordGatherer gatherer, Decisions decisions, ActiveRuleBase rules, Clock clock) {
    this.gatherer = gatherer;
    this.rules = rules;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** Maps a made-up record until the JVM knows the way. */
  void warm() {
    rules.use(
        active -> {
          mapper.warm(active.requests());
          return true;
        });
  }

  /**
   * A decision, with the record that it was made on.
   *
   * @param choices the choices of the rule base that decided
   */
  record ConsultOutcome(Decided decided, Choices choices, GatheredRecord gathered) {}

  /**
   * Decides on a call. Blocks until the decision is durable.
   *
   * @throws RefusedCall when the call cannot be decided on
   */
  ConsultOutcome hold(CdsCall call, AnswerLanguage language, String client) throws RefusedCall {
    GatheredRecord gathered = gatherer.gather(call);
    Mapped mapped = mapped(call, gathered);
    Map<String, String> assumed =
        call.professional().isPresent() ? Map.of() : Map.of("/professional/role", USUAL.code());
    RecordAccount account = RecordAccount.of(call.hook(), mapped, gathered, assumed, language);
    Answered answered =
        decisions.decide(
            new AdviceRequest(
                new SentRequest.Json(request(call, mapped)),
                language,
                client,
                Optional.of(new RequestOrigin(call.encounterId(), account.json()))));
    if (answered instanceof Answered.Advised advised) {
      return new ConsultOutcome(advised.decided(), advised.choices(), gathered);
    }
    if (((Answered.NotUnderstood) answered).reading() instanceof RequestReading.Refused refused) {
      throw unusable(refused, mapped, language);
    }
    throw new IllegalStateException("a mapped request is always JSON");
  }

  private static ObjectNode request(CdsCall call, Mapped mapped) {
    ObjectNode request = mapped.request().deepCopy();
    request.withObject("/patient").put("reference", call.patientId());
    call.professional()
        .ifPresentOrElse(
            professional -> request.set("professional", professional),
            () -> request.putObject("professional").put("role", USUAL.code()));
    return request;
  }

  private Mapped mapped(CdsCall call, GatheredRecord gathered) {
    LocalDate today = LocalDate.now(clock.withZone(ConsultationDate.PRACTICE));
    try {
      return rules.use(
          active -> mapper.map(active.requests(), gathered.resources(), call.patientId(), today));
    } catch (NotFhir notFhir) {
      throw new RefusedCall(HttpStatus.BAD_REQUEST, CallProblem.NOT_FHIR, "prefetch");
    }
  }

  private static RefusedCall unusable(
      RequestReading.Refused refused, Mapped mapped, AnswerLanguage language) {
    return new RefusedCall(
        HttpStatus.UNPROCESSABLE_ENTITY,
        refused.problems().stream()
            .map(
                problem ->
                    new RefusedCall.Issue(
                        CallProblem.UNUSABLE,
                        place(problem.pointer(), mapped),
                        Optional.of(problem.message(language.locale()))))
            .toList());
  }

  /** Where in the call, or in the record, a place of the request comes from. */
  private static String place(String pointer, Mapped mapped) {
    if (pointer.equals("/patient/reference")) {
      return "context.patientId";
    }
    if (pointer.startsWith("/professional")) {
      return "extension['"
          + CdsCall.PROFESSIONAL
          + "']"
          + pointer.substring("/professional".length()).replace('/', '.');
    }
    return mapped.origins().getOrDefault(pointer, "");
  }
}
