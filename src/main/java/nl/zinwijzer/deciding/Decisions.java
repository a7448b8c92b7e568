package nl.zinwijzer.deciding;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Advice;
import nl.zinwijzer.advice.Kind;
import nl.zinwijzer.advice.Outcome;
import nl.zinwijzer.advice.Signal;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.answer.ReplyJson;
import nl.zinwijzer.consultation.ConsultationDate;
import nl.zinwijzer.consultation.reading.MalformedRequest;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.explanation.Teller;
import nl.zinwijzer.ledger.Decision;
import nl.zinwijzer.ledger.DecisionIds;
import nl.zinwijzer.ledger.Heading;
import nl.zinwijzer.ledger.Scope;
import nl.zinwijzer.ledger.Showing;
import nl.zinwijzer.ledger.StoreUnavailable;
import nl.zinwijzer.ledger.seal.PatientKeys;
import nl.zinwijzer.ledger.store.DecisionStore;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.reasoning.Step;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.ActiveRuleBase;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.model.Citation;
import nl.zinwijzer.rulebase.model.Rule;

/**
 * Decides: reads, reasons, tells, and answers only when the decision is on record; a rehearsal
 * alone keeps nothing. Every door goes through here.
 */
@Singleton
public final class Decisions {
  private final ActiveRuleBase rules;
  private final DecisionStore store;
  private final DecisionIds ids;
  private final PatientKeys patients;
  private final Quiet quiet;
  private final Clock clock;

  Decisions(
      ActiveRuleBase rules,
      DecisionStore store,
      DecisionIds ids,
      PatientKeys patients,
      Quiet quiet,
      Clock clock) {
    this.rules = rules;
    this.store = store;
    this.ids = ids;
    this.patients = patients;
    this.quiet = quiet;
    this.clock = clock;
  }

  /**
   * Decides on a request, from its reading to its record under one rule base. Blocks until the
   * decision is durable: not for an event loop. A rehearsal goes the same way and keeps nothing.
   *
   * @throws nl.zinwijzer.rulebase.RuleBaseNotReady when there is no rule base yet
   * @throws nl.zinwijzer.reasoning.Disagreement when the engine cannot be trusted; then there is no
   *     advice
   * @throws StoreUnavailable when the decision is not recorded in time; then there is no advice
   */
  public Answered decide(AdviceRequest request) {
    JsonNode json;
    try {
      json = request.sent().json();
    } catch (MalformedRequest malformed) {
      return new Answered.NotUnderstood(malformed.reading());
    }
    Answered answered = rules.use(active -> decide(request, json, active));
    if (answered instanceof Answered.Advised advised) {
      Decision decision = advised.decided().decision();
      if (Rehearsal.is(request.client())) {
        store.rehearse(decision);
      } else {
        store.record(decision);
      }
    }
    return answered;
  }

  private Answered decide(AdviceRequest request, JsonNode json, RuleBase active) {
    LocalDate today = LocalDate.now(clock.withZone(ConsultationDate.PRACTICE));
    RequestReading reading = active.requests().read(json, today);
    return reading instanceof RequestReading.Understood understood
        ? new Answered.Advised(
            decide(request, understood, Reasoner.reason(active, understood.consultation())),
            active.choices())
        : new Answered.NotUnderstood(reading);
  }

  private Decided decide(
      AdviceRequest request, RequestReading.Understood understood, Verdict verdict) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String id = ids.next(at);
    Reply reply = Teller.tell(verdict, request.language(), id, at);
    Heading heading = heading(request, verdict, reply);
    Heading shown =
        request
            .origin()
            .map(
                origin ->
                    heading.with(quiet.showing(verdict.ruleBase(), heading, weighing(verdict))))
            .orElse(heading);
    return new Decided(
        new Decision(
            shown,
            understood.canonical(),
            ReplyJson.write(reply),
            request.origin().map(RequestOrigin::account)),
        reply);
  }

  private Heading heading(AdviceRequest request, Verdict verdict, Reply reply) {
    Outcome outcome = verdict.outcome();
    return new Heading(
        reply.id(),
        reply.at(),
        request.client(),
        verdict
            .consultation()
            .patientReference()
            .map(reference -> patients.of(request.client(), reference)),
        reply.ruleBase().version(),
        reply.ruleBase().digest(),
        request.language().code(),
        verdict.consultation().professional().role(),
        outcome.level(),
        outcome.form(),
        verdict.all(Signal.class).map(signal -> signal.id().code()).collect(Collectors.toSet()),
        fired(verdict).map(Rule::id).collect(Collectors.toSet()),
        fired(verdict)
            .flatMap(rule -> rule.citations().stream())
            .map(Citation::toString)
            .collect(Collectors.toSet()),
        verdict
            .all(Advice.class)
            .filter(advice -> advice.kind() == Kind.SAFETY)
            .map(advice -> advice.topic().code())
            .collect(Collectors.toSet()),
        Showing.TOLD,
        request
            .origin()
            .flatMap(RequestOrigin::encounter)
            .map(encounter -> patients.of(request.client(), "encounter/" + encounter)));
  }

  private static Set<String> weighing(Verdict verdict) {
    return verdict.reasons().map(signal -> signal.id().code()).collect(Collectors.toSet());
  }

  private static Stream<Rule> fired(Verdict verdict) {
    return verdict.trail().stream().map(Step::derivation).map(derivation -> derivation.rule());
  }

  /**
   * Reasons again about a decision on record, with the rule base that made it.
   *
   * @return empty when another rule base is active now, or the request is no longer kept
   */
  public <T> Optional<T> again(Decided decided, Function<Verdict, T> use) {
    return rules.use(
        active -> {
          if (!active.digest().equals(decided.reply().ruleBase().digest())
              || !(active.requests().read(decided.decision().request(), LocalDate.EPOCH)
                  instanceof RequestReading.Understood understood)) {
            return Optional.empty();
          }
          return Optional.of(use.apply(Reasoner.reason(active, understood.consultation())));
        });
  }

  /** A decision on record that the scope covers. */
  public Optional<Decided> find(String id, Scope scope) {
    return store
        .find(id, scope)
        .map(decision -> new Decided(decision, ReplyJson.read(decision.answer())));
  }
}
