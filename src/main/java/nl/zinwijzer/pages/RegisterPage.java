package nl.zinwijzer.pages;

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
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.ledger.DecisionPage;
import nl.zinwijzer.ledger.Feedback;
import nl.zinwijzer.ledger.Heading;
import nl.zinwijzer.ledger.store.DecisionStore;
import nl.zinwijzer.ledger.store.FeedbackStore;
import nl.zinwijzer.rulebase.ActiveRuleBase;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.model.Rule;
import nl.zinwijzer.security.Caller;

/** The auditor's list of decisions. */
@Controller("/decisions")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RegisterPage {
  private final DecisionStore store;
  private final FeedbackStore feedback;
  private final ActiveRuleBase rules;
  private final Templates templates;

  RegisterPage(
      DecisionStore store, FeedbackStore feedback, ActiveRuleBase rules, Templates templates) {
    this.store = store;
    this.feedback = feedback;
    this.rules = rules;
    this.templates = templates;
  }

  @Get
  @RouteCondition(Browser.ASKS)
  HttpResponse<String> list(HttpRequest<?> incoming, Caller caller) {
    Visit visit = Visit.of(incoming);
    Search search =
        Search.read(name -> Optional.ofNullable(incoming.getParameters().get(name)), visit.words());
    DecisionPage page =
        search.problems().isEmpty()
            ? store.search(search.query(caller.scope()))
            : new DecisionPage(List.of(), Optional.empty());
    List<Feedback> said = feedback.on(page.decisions().stream().map(Heading::id).toList());
    Register register = rules.use(active -> register(visit, search, page, said, active));
    return Browser.page(
        search.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
        visit,
        templates.register(search.problems().isEmpty() ? visit : visit.at("/decisions"), register));
  }

  private static Register register(
      Visit visit, Search search, DecisionPage page, List<Feedback> said, RuleBase active) {
    Glossary glossary = Glossary.of(active, visit.language());
    return new Register(
        search,
        page.decisions(),
        said,
        page.next(),
        signals(active, glossary),
        new TreeSet<>(active.rules().stream().map(Rule::id).toList()),
        sources(active),
        glossary);
  }

  private static SortedMap<String, String> signals(RuleBase active, Glossary glossary) {
    SortedMap<String, String> signals = new TreeMap<>();
    active.vocabulary().concepts().all().stream()
        .filter(Concept::observable)
        .forEach(concept -> signals.put(glossary.label(concept.code()), concept.code()));
    return signals;
  }

  private static SortedSet<String> sources(RuleBase active) {
    SortedSet<String> sources = new TreeSet<>();
    active
        .sources()
        .forEach(
            (id, source) -> {
              sources.add(id);
              source.sections().keySet().forEach(section -> sources.add(id + " " + section));
            });
    return sources;
  }
}
