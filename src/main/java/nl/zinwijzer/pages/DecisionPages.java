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
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.zinwijzer.advice.Language;
import nl.zinwijzer.explanation.Account;
import nl.zinwijzer.ledger.AccessLog;
import nl.zinwijzer.ledger.Decided;
import nl.zinwijzer.ledger.Decisions;
import nl.zinwijzer.ledger.Reading.Purpose;
import nl.zinwijzer.rulebase.ActiveRuleBase;
import nl.zinwijzer.security.Caller;

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
  HttpResponse<String> decision(HttpRequest<?> incoming, Caller caller, String id) {
    return tell(
        incoming, caller, id, Purpose.ANSWER, decided -> Optional.empty(), templates::decision);
  }

  @Get("/explanation")
  @RouteCondition(Browser.ASKS)
  HttpResponse<String> explanation(HttpRequest<?> incoming, Caller caller, String id) {
    Language language = Visit.of(incoming).language();
    return tell(
        incoming,
        caller,
        id,
        Purpose.EXPLANATION,
        decided -> decisions.again(decided, verdict -> Account.of(verdict, language)),
        templates::explanation);
  }

  private HttpResponse<String> tell(
      HttpRequest<?> incoming,
      Caller caller,
      String id,
      Purpose purpose,
      Function<Decided, Optional<Account>> account,
      BiFunction<Visit, Story, String> page) {
    Visit visit = Visit.of(incoming);
    return decisions
        .find(id, caller.scope())
        .map(
            decided -> {
              access.record(id, caller.person(), purpose);
              return Browser.page(
                  HttpStatus.OK,
                  visit,
                  page.apply(visit, story(decided, account.apply(decided), visit)));
            })
        .orElseGet(
            () -> Browser.page(HttpStatus.NOT_FOUND, visit, templates.trouble(visit, "404")));
  }

  private Story story(Decided decided, Optional<Account> account, Visit visit) {
    Glossary glossary = rules.use(active -> Glossary.of(active, visit.language()));
    return Story.of(
        request(decided.decision().request()), decided.reply(), account, glossary, visit.words());
  }

  private static JsonNode request(byte[] kept) {
    try {
      return JSON.readTree(kept);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a kept request cannot be read", impossible);
    }
  }
}
