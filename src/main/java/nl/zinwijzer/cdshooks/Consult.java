package nl.zinwijzer.cdshooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.deciding.AdviceRequest;
import nl.zinwijzer.deciding.Decided;
import nl.zinwijzer.deciding.Decisions;
import nl.zinwijzer.deciding.RequestOrigin;

/** Brings a call to a decision, through the same reader and rules as the native door. */
@Singleton
final class Consult {
  private static final Role USUAL = Role.HUISARTS;

  private final ConsultationReader reader = new ConsultationReader();
  private final RecordMapper mapper = new RecordMapper();
  private final RecordGatherer gatherer;
  private final Decisions decisions;
  private final Clock clock;

  Consult(RecordGatherer gatherer, Decisions decisions, Clock clock) {
    this.gatherer = gatherer;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** Maps a made-up record until the JVM knows the way. */
  void warm() {
    mapper.warm();
  }

  /** A decision, with the record that it was made on. */
  record ConsultOutcome(Decided decided, GatheredRecord gathered) {}

  /**
   * A call, read and understood.
   *
   * @param gathered the record
   * @param understood the record as a request of the native contract
   * @param account what was taken from the record and what was not
   */
  record Prepared(
      GatheredRecord gathered, RequestReading.Understood understood, RecordAccount account) {}

  /**
   * Decides on a call. Blocks until the decision is durable.
   *
   * @throws RefusedCall when the call cannot be decided on
   */
  ConsultOutcome hold(CdsCall call, AnswerLanguage language, String client) throws RefusedCall {
    return decided(call, language, client, decisions::decide);
  }

  /**
   * Goes the whole way of a call, and keeps nothing of it.
   *
   * @throws nl.zinwijzer.ledger.StoreUnavailable when the decision could not be recorded
   */
  ConsultOutcome rehearse(CdsCall call, AnswerLanguage language, String client) {
    return decided(call, language, client, decisions::rehearse);
  }

  private ConsultOutcome decided(
      CdsCall call,
      AnswerLanguage language,
      String client,
      Function<AdviceRequest, Decided> decide) {
    Prepared prepared = prepare(call, language);
    Decided decided =
        decide.apply(
            new AdviceRequest(
                prepared.understood().consultation(),
                prepared.understood().canonical(),
                language,
                client,
                Optional.of(new RequestOrigin(call.encounterId(), prepared.account().json()))));
    return new ConsultOutcome(decided, prepared.gathered());
  }

  /**
   * Gathers the record of a call and puts it into a request.
   *
   * @throws RefusedCall when that cannot be done
   */
  Prepared prepare(CdsCall call, AnswerLanguage language) throws RefusedCall {
    GatheredRecord gathered = gatherer.gather(call);
    LocalDate today = LocalDate.now(clock.withZone(ConsultationDate.PRACTICE));
    Mapped mapped = mapped(call, gathered, today);
    ObjectNode request = mapped.request();
    request.withObject("/patient").put("reference", call.patientId());
    call.professional()
        .ifPresentOrElse(
            professional -> request.set("professional", professional),
            () -> request.putObject("professional").put("role", USUAL.code()));
    Map<String, String> assumed =
        call.professional().isPresent() ? Map.of() : Map.of("/professional/role", USUAL.code());
    RequestReading reading =
        reader.read(request.toString().getBytes(StandardCharsets.UTF_8), today);
    if (reading instanceof RequestReading.Understood understood) {
      return new Prepared(
          gathered, understood, RecordAccount.of(call.hook(), mapped, gathered, assumed, language));
    }
    if (reading instanceof RequestReading.Refused refused) {
      throw unusable(refused, mapped, language);
    }
    throw new IllegalStateException("a mapped request is always JSON");
  }

  private Mapped mapped(CdsCall call, GatheredRecord gathered, LocalDate today) {
    try {
      return mapper.map(gathered.resources(), call.patientId(), today);
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
