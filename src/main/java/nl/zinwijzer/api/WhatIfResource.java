package nl.zinwijzer.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.answer.ReplyJson;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.deciding.AskedLanguage;
import nl.zinwijzer.deciding.Decided;
import nl.zinwijzer.deciding.Decisions;
import nl.zinwijzer.explanation.FullExplanation;
import nl.zinwijzer.explanation.Teller;
import nl.zinwijzer.explanation.WhatIf;
import nl.zinwijzer.explanation.WhyNot;
import nl.zinwijzer.explanation.WhyNotTeller;
import nl.zinwijzer.ledger.DecisionReading;
import nl.zinwijzer.ledger.store.AccessLog;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.ActiveRuleBase;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.security.Caller;

/** Explains why a decision is not another one, and what would have made it so. */
@Controller("/decisions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(FullExplanation.THREADS)
final class WhatIfResource {
  private final Decisions decisions;
  private final AccessLog access;
  private final ActiveRuleBase rules;

  WhatIfResource(Decisions decisions, AccessLog access, ActiveRuleBase rules) {
    this.decisions = decisions;
    this.access = access;
    this.rules = rules;
  }

  @Get("/why-not{?rule,level,signal,topic}")
  HttpResponse<byte[]> whyNot(
      HttpRequest<?> request,
      Caller caller,
      String id,
      @QueryValue @Nullable String rule,
      @QueryValue @Nullable String level,
      @QueryValue @Nullable String signal,
      @QueryValue @Nullable String topic) {
    if (Stream.of(rule, level, signal, topic).filter(asked -> asked != null).count() != 1) {
      throw new HttpStatusException(HttpStatus.BAD_REQUEST, "ask for one thing");
    }
    AnswerLanguage language = language(request);
    Decided decided = read(caller, id, DecisionReading.Purpose.EXPLANATION);
    WhyNotAnswer answer =
        rules.use(
            active -> {
              Verdict verdict = Reasoner.reason(active, consultation(active, decided));
              WhyNot whyNot = new WhyNot(verdict);
              String asked;
              List<WhyNot.RuleMiss> misses;
              boolean follows;
              if (rule != null) {
                asked = "rule:" + rule;
                misses = whyNot.rule(found(active.rule(rule))).stream().toList();
                follows = misses.isEmpty();
              } else if (level != null) {
                asked = "level:" + level;
                misses = whyNot.level(found(Terms.of(Level.class).find(level)));
                follows = whyNot.follows(asked);
              } else if (signal != null) {
                asked = "signal:" + signal;
                misses = whyNot.signal(found(active.vocabulary().concepts().find(signal)));
                follows = whyNot.follows(asked);
              } else if (topic != null) {
                asked = "topic:" + topic;
                misses = whyNot.topic(found(active.vocabulary().topics().find(topic)));
                follows = whyNot.follows(asked);
              } else {
                throw new HttpStatusException(HttpStatus.BAD_REQUEST, "ask for something");
              }
              return new WhyNotAnswer(
                  id,
                  identity(active),
                  decided.reply().ruleBase(),
                  asked,
                  follows,
                  new WhyNotTeller(verdict, language).tell(misses));
            });
    return ok(ReplyJson.write(answer), language);
  }

  @Post("/what-if")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  HttpResponse<?> whatIf(
      HttpRequest<?> request, Caller caller, String id, @Body @Nullable byte[] patch) {
    AnswerLanguage language = language(request);
    Decided decided = read(caller, id, DecisionReading.Purpose.WHAT_IF);
    return rules.use(
        active -> {
          RequestReading reading =
              WhatIf.read(
                  active.requests(),
                  decided.decision().request(),
                  patch == null ? new byte[0] : patch);
          return reading instanceof RequestReading.Understood other
              ? ok(ReplyJson.write(difference(active, decided, other, language)), language)
              : RefusedRequests.answer(reading, language);
        });
  }

  private static WhatIf.OutcomeDifference difference(
      RuleBase active, Decided decided, RequestReading.Understood other, AnswerLanguage language) {
    Verdict after = Reasoner.reason(active, other.consultation());
    return WhatIf.compare(
        Reasoner.reason(active, consultation(active, decided)),
        after,
        Teller.tell(after, language, decided.reply().id(), decided.reply().at()));
  }

  private Decided read(Caller caller, String id, DecisionReading.Purpose purpose) {
    Decided decided = found(decisions.find(id, caller.scope()));
    access.record(id, caller.person(), purpose);
    return decided;
  }

  private static Consultation consultation(RuleBase active, Decided decided) {
    if (active.requests().read(decided.decision().request(), LocalDate.EPOCH)
        instanceof RequestReading.Understood understood) {
      return understood.consultation();
    }
    throw new HttpStatusException(HttpStatus.NOT_FOUND, "the request is no longer kept");
  }

  private static <T> T found(Optional<T> asked) {
    return asked.orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "not there"));
  }

  private static Reply.RuleBaseId identity(RuleBase rules) {
    return new Reply.RuleBaseId(rules.manifest().version(), rules.digest());
  }

  private static AnswerLanguage language(HttpRequest<?> request) {
    return AskedLanguage.of(request);
  }

  private static HttpResponse<byte[]> ok(byte[] body, AnswerLanguage language) {
    return HttpResponse.ok(body)
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
