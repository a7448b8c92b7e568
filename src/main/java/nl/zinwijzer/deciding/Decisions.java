package nl.zinwijzer.deciding;

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
import nl.zinwijzer.advice.Strength;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.answer.ReplyJson;
import nl.zinwijzer.consultation.reading.ConsultationReader;
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
import nl.zinwijzer.rulebase.model.Citation;
import nl.zinwijzer.rulebase.model.Rule;

/**
 * Decides: reads, reasons, tells, and answers only when the decision is on record; a rehearsal
 * alone keeps nothing. Every door goes through here.
 */
@Singleton
public final class Decisions {
  private final ConsultationReader reader = new ConsultationReader();
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
   * Decides on a request. Blocks until the decision is durable: not for an event loop.
   *
   * @throws nl.zinwijzer.rulebase.RuleBaseNotReady when there is no rule base yet
   * @throws nl.zinwijzer.reasoning.Disagreement when the engine cannot be trusted; then there is no
   *     advice
   * @throws StoreUnavailable when the decision is not recorded in time; then there is no advice
   */
  public Decided decide(AdviceRequest request) {
    Decided decided = unrecorded(request);
    store.record(decided.decision());
    return decided;
  }

  /**
   * Goes the whole way of a decision on a made-up request, up to the store, and keeps nothing.
   *
   * @throws StoreUnavailable when the decision could not be recorded
   */
  public Decided rehearse(AdviceRequest request) {
    Decided decided = unrecorded(request);
    store.rehearse(decided.decision());
    return decided;
  }

  private Decided unrecorded(AdviceRequest request) {
    return rules.use(active -> decide(request, Reasoner.reason(active, request.consultation())));
  }

  private Decided decide(AdviceRequest request, Verdict verdict) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String id = ids.next(at);
    Reply reply = Teller.tell(verdict, request.language(), id, at);
    Heading heading = heading(request, verdict, reply);
    Heading shown =
        request
            .origin()
            .map(origin -> heading.with(quiet.showing(heading, weighing(verdict))))
            .orElse(heading);
    return new Decided(
        new Decision(
            shown,
            request.canonical(),
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
        request
            .consultation()
            .patientReference()
            .map(reference -> patients.of(request.client(), reference)),
        reply.ruleBase().version(),
        reply.ruleBase().digest(),
        request.language().code(),
        request.consultation().professional().role(),
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
    return verdict
        .all(Signal.class)
        .filter(signal -> signal.strength() != Strength.CONTEXT)
        .map(signal -> signal.id().code())
        .collect(Collectors.toSet());
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
              || !(reader.read(decided.decision().request(), LocalDate.EPOCH)
                  instanceof
                  nl.zinwijzer.consultation.reading.RequestReading.Understood understood)) {
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
