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
import java.util.function.BiFunction;
import nl.zinwijzer.ledger.AccessLog;
import nl.zinwijzer.ledger.Decided;
import nl.zinwijzer.ledger.Decisions;
import nl.zinwijzer.ledger.Reading.Purpose;
import nl.zinwijzer.ledger.Scope;
import nl.zinwijzer.rulebase.ActiveRuleBase;

/** A decision and its explanation, for people. */
@Controller("/decisions/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DecisionPages {
  private static final JsonMapper JSON = new JsonMapper();

  private final Decisions decisions;
  private final AccessLog access;
  private final ActiveRuleBase rules;
  private final Templates templates;

  DecisionPages(Decisions decisions, AccessLog access, ActiveRuleBase rules, Templates templates) {
    this.decisions = decisions;
    this.access = access;
    this.rules = rules;
    this.templates = templates;
  }

  @Get
  @RouteCondition(Browser.ASKS)
  HttpResponse<String> decision(HttpRequest<?> incoming, String id) {
    return tell(incoming, id, Purpose.ANSWER, templates::decision);
  }

  @Get("/explanation")
  @RouteCondition(Browser.ASKS)
  HttpResponse<String> explanation(HttpRequest<?> incoming, String id) {
    return tell(incoming, id, Purpose.EXPLANATION, templates::explanation);
  }

  private HttpResponse<String> tell(
      HttpRequest<?> incoming, String id, Purpose purpose, BiFunction<Visit, Story, String> page) {
    Visit visit = Visit.of(incoming);
    return decisions
        .find(id, Scope.of(Scope.LOCAL))
        .map(
            decided -> {
              access.record(id, Scope.LOCAL, purpose);
              return Browser.page(HttpStatus.OK, visit, page.apply(visit, story(decided, visit)));
            })
        .orElseGet(
            () -> Browser.page(HttpStatus.NOT_FOUND, visit, templates.trouble(visit, "404")));
  }

  private Story story(Decided decided, Visit visit) {
    Glossary glossary = rules.use(active -> Glossary.of(active, visit.language()));
    return Story.of(
        request(decided.decision().request()), decided.reply(), glossary, visit.words());
  }

  private static JsonNode request(byte[] kept) {
    try {
      return JSON.readTree(kept);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a kept request cannot be read", impossible);
    }
  }
}
