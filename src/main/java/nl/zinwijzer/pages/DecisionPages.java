package nl.zinwijzer.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RouteCondition;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.deciding.Decided;
import nl.zinwijzer.deciding.Decisions;
import nl.zinwijzer.explanation.FullExplanation;
import nl.zinwijzer.ledger.DecisionReading.Purpose;
import nl.zinwijzer.ledger.store.AccessLog;
import nl.zinwijzer.ledger.store.FeedbackStore;
import nl.zinwijzer.rulebase.ActiveRuleBase;
import nl.zinwijzer.security.Caller;

/** A decision and its explanation, for people. */
@Controller("/decisions/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DecisionPages {
  private static final JsonMapper JSON = new JsonMapper();

  private final Decisions decisions;
  private final FeedbackStore feedback;
  private final AccessLog access;
  private final ActiveRuleBase rules;
  private final Templates templates;

  DecisionPages(
      Decisions decisions,
      FeedbackStore feedback,
      AccessLog access,
      ActiveRuleBase rules,
      Templates templates) {
    this.decisions = decisions;
    this.feedback = feedback;
    this.access = access;
    this.rules = rules;
    this.templates = templates;
  }

  @Get
  @RouteCondition(Browser.ASKS)
  HttpResponse<String> decision(HttpRequest<?> incoming, Caller caller, String id) {
    return tell(
        incoming, caller, id, Purpose.ANSWER, decided -> Optional.empty(), templates::decision);
  }

  @Get("/explanation")
  @ExecuteOn(FullExplanation.THREADS)
  @RouteCondition(Browser.ASKS)
  HttpResponse<String> explanation(HttpRequest<?> incoming, Caller caller, String id) {
    AnswerLanguage language = Visit.of(incoming).language();
    return tell(
        incoming,
        caller,
        id,
        Purpose.EXPLANATION,
        decided -> decisions.again(decided, verdict -> FullExplanation.of(verdict, language)),
        templates::explanation);
  }

  private HttpResponse<String> tell(
      HttpRequest<?> incoming,
      Caller caller,
      String id,
      Purpose purpose,
      Function<Decided, Optional<FullExplanation>> account,
      Page page) {
    Visit visit = Visit.of(incoming);
    return decisions
        .find(id, caller.scope())
        .map(
            decided -> {
              access.record(id, caller.person(), purpose);
              return Browser.page(
                  HttpStatus.OK, visit, page(decided, account.apply(decided), visit, page));
            })
        .orElseGet(
            () -> Browser.page(HttpStatus.NOT_FOUND, visit, templates.trouble(visit, "404")));
  }

  private String page(Decided decided, Optional<FullExplanation> account, Visit visit, Page page) {
    Glossary glossary = rules.use(active -> Glossary.of(active, visit.language()));
    JsonNode request = request(decided.decision().request());
    return page.tell(
        visit,
        Story.of(request, decided.reply(), account, glossary, visit.words()),
        CardHistory.of(
            decided,
            feedback.on(decided.reply().id()),
            new RequestFacts(request, visit.words(), glossary),
            visit.words()));
  }

  /** A page that tells a decision. */
  private interface Page {
    String tell(Visit visit, Story story, Optional<CardHistory> called);
  }

  private static JsonNode request(byte[] kept) {
    try {
      return JSON.readTree(kept);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a kept request cannot be read", impossible);
    }
  }
}
