package nl.zinwijzer.pages;

import com.fasterxml.jackson.databind.JsonNode;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.deciding.AdviceRequest;
import nl.zinwijzer.deciding.Answered;
import nl.zinwijzer.deciding.Decisions;
import nl.zinwijzer.deciding.SentRequest;
import nl.zinwijzer.rulebase.ActiveRuleBase;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.knowledge.Scenario;
import nl.zinwijzer.security.Caller;

/** Where a newcomer picks an example or writes a note, and asks for advice. */
@Controller("/")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FrontPage {
  private static final String ASK = "POST /";
  private static final int MOST_FIELDS = 50;

  private final ActiveRuleBase rules;
  private final Decisions decisions;
  private final Templates templates;

  FrontPage(ActiveRuleBase rules, Decisions decisions, Templates templates) {
    this.rules = rules;
    this.decisions = decisions;
    this.templates = templates;
  }

  @Get
  HttpResponse<String> show(HttpRequest<?> request, Caller caller) {
    Visit visit = Visit.of(request);
    String page =
        caller.may(ASK)
            ? templates.front(visit, examples(), NoteForm.empty())
            : templates.reader(visit);
    return Browser.page(HttpStatus.OK, visit, page).header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<String> ask(HttpRequest<?> request, Caller caller, @Body @Nullable String body) {
    Visit visit = Visit.of(request);
    Map<String, String> fields = fields(body == null ? "" : body);
    String example = fields.get("example");
    return example == null ? note(visit, caller, fields) : example(visit, caller, example);
  }

  private HttpResponse<String> example(Visit visit, Caller caller, String name) {
    return examples().stream()
        .filter(scenario -> scenario.name().equals(name))
        .findFirst()
        .map(scenario -> decided(visit, caller, NoteForm.empty(), scenario.request()))
        .orElseGet(
            () ->
                refused(
                    visit,
                    NoteForm.empty()
                        .with(
                            List.of(
                                new FormProblem(
                                    "examples-title", visit.words().get("problem.example"))))));
  }

  private HttpResponse<String> note(Visit visit, Caller caller, Map<String, String> fields) {
    NoteForm form = NoteForm.sent(fields, visit.words());
    return form.problems().isEmpty()
        ? decided(visit, caller, form, form.request(fields))
        : refused(visit, form);
  }

  private HttpResponse<String> decided(
      Visit visit, Caller caller, NoteForm form, JsonNode request) {
    Answered answered =
        decisions.decide(
            new AdviceRequest(
                new SentRequest.Json(request),
                visit.language(),
                caller.client(),
                Optional.empty()));
    return answered instanceof Answered.Advised advised
        ? HttpResponse.seeOther(
            URI.create(visit.link("/decisions/" + advised.decided().reply().id())))
        : refused(visit, form.with(problems(visit, ((Answered.NotUnderstood) answered).reading())));
  }

  private static List<FormProblem> problems(Visit visit, RequestReading reading) {
    return reading instanceof RequestReading.Refused refused
        ? refused.problems().stream()
            .map(
                problem ->
                    new FormProblem(
                        NoteForm.field(problem.pointer()),
                        problem.message(visit.language().locale())))
            .toList()
        : List.of(new FormProblem("note", visit.words().get("error.422.title")));
  }

  private HttpResponse<String> refused(Visit visit, NoteForm form) {
    return Browser.page(
        HttpStatus.UNPROCESSABLE_ENTITY, visit, templates.front(visit.at("/"), examples(), form));
  }

  private List<Scenario> examples() {
    return rules.use(RuleBase::examples);
  }

  /** The first value of every field. */
  private static Map<String, String> fields(String body) {
    Map<String, String> fields = new TreeMap<>();
    new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MOST_FIELDS)
        .parameters()
        .forEach((name, values) -> fields.put(name, values.get(0)));
    return fields;
  }
}
