package nl.zinwijzer.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.deciding.AdviceRequest;
import nl.zinwijzer.deciding.Answered;
import nl.zinwijzer.deciding.AskedLanguage;
import nl.zinwijzer.deciding.Decided;
import nl.zinwijzer.deciding.Decisions;
import nl.zinwijzer.security.Caller;

/** Gives advice on a consultation. */
@Controller("/advice")
final class AdviceResource {
  private final Decisions decisions;

  AdviceResource(Decisions decisions) {
    this.decisions = decisions;
  }

  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> advise(HttpRequest<?> request, Caller caller, @Body @Nullable byte[] body) {
    AnswerLanguage language = AskedLanguage.of(request);
    Answered answered =
        decisions.decide(
            new AdviceRequest(body == null ? new byte[0] : body, language, caller.client()));
    if (!(answered instanceof Answered.Advised advised)) {
      return RefusedRequests.answer(((Answered.NotUnderstood) answered).reading(), language);
    }
    Decided decided = advised.decided();
    return HttpResponse.ok(decided.decision().answer())
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .header(HttpHeaders.CONTENT_LOCATION, decided.reply().links().self())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
