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
import nl.zinwijzer.advice.Language;
import nl.zinwijzer.cdshooks.fhir.Mapped;
import nl.zinwijzer.cdshooks.fhir.NotFhir;
import nl.zinwijzer.cdshooks.fhir.RecordMapper;
import nl.zinwijzer.consultation.ConsultationDate;
import nl.zinwijzer.consultation.ConsultationReader;
import nl.zinwijzer.consultation.Reading;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.ledger.Decided;
import nl.zinwijzer.ledger.Decisions;
import nl.zinwijzer.ledger.Origin;
import nl.zinwijzer.ledger.Request;

/** Brings a call to a decision, through the same reader and rules as the native door. */
@Singleton
final class Consult {
  private static final Role USUAL = Role.HUISARTS;

  private final ConsultationReader reader = new ConsultationReader();
  private final RecordMapper mapper = new RecordMapper();
  private final Gatherer gatherer;
  private final Decisions decisions;
  private final Clock clock;

  Consult(Gatherer gatherer, Decisions decisions, Clock clock) {
    this.gatherer = gatherer;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** Maps a made-up record until the JVM knows the way. */
  void warm() {
    mapper.warm();
  }

  /** A decision, with the record that it was made on. */
  record Outcome(Decided decided, Gathered gathered) {}

  /**
   * A call, read and understood.
   *
   * @param gathered the record
   * @param understood the record as a request of the native contract
   * @param account what was taken from the record and what was not
   */
  record Prepared(Gathered gathered, Reading.Understood understood, Account account) {}

  /**
   * Decides on a call. Blocks until the decision is durable.
   *
   * @throws RefusedCall when the call cannot be decided on
   */
  Outcome hold(Call call, Language language, String client) throws RefusedCall {
    return decided(call, language, client, decisions::decide);
  }

  /**
   * Goes the whole way of a call, and keeps nothing of it.
   *
   * @throws nl.zinwijzer.ledger.StoreUnavailable when the decision could not be recorded
   */
  Outcome rehearse(Call call, Language language, String client) {
    return decided(call, language, client, decisions::rehearse);
  }

  private Outcome decided(
      Call call, Language language, String client, Function<Request, Decided> decide) {
    Prepared prepared = prepare(call, language);
    Decided decided =
        decide.apply(
            new Request(
                prepared.understood().consultation(),
                prepared.understood().canonical(),
                language,
                client,
                Optional.of(new Origin(call.encounterId(), prepared.account().json()))));
    return new Outcome(decided, prepared.gathered());
  }

  /**
   * Gathers the record of a call and puts it into a request.
   *
   * @throws RefusedCall when that cannot be done
   */
  Prepared prepare(Call call, Language language) throws RefusedCall {
    Gathered gathered = gatherer.gather(call);
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
    Reading reading = reader.read(request.toString().getBytes(StandardCharsets.UTF_8), today);
    if (reading instanceof Reading.Understood understood) {
      return new Prepared(
          gathered, understood, Account.of(call.hook(), mapped, gathered, assumed, language));
    }
    if (reading instanceof Reading.Refused refused) {
      throw unusable(refused, mapped, language);
    }
    throw new IllegalStateException("a mapped request is always JSON");
  }

  private Mapped mapped(Call call, Gathered gathered, LocalDate today) {
    try {
      return mapper.map(gathered.resources(), call.patientId(), today);
    } catch (NotFhir notFhir) {
      throw new RefusedCall(HttpStatus.BAD_REQUEST, Problem.NOT_FHIR, "prefetch");
    }
  }

  private static RefusedCall unusable(Reading.Refused refused, Mapped mapped, Language language) {
    return new RefusedCall(
        HttpStatus.UNPROCESSABLE_ENTITY,
        refused.problems().stream()
            .map(
                problem ->
                    new RefusedCall.Issue(
                        Problem.UNUSABLE,
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
          + Call.PROFESSIONAL
          + "']"
          + pointer.substring("/professional".length()).replace('/', '.');
    }
    return mapped.origins().getOrDefault(pointer, "");
  }
}
