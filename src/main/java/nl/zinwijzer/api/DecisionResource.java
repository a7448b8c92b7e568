package nl.zinwijzer.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.answer.ReplyJson;
import nl.zinwijzer.deciding.Decided;
import nl.zinwijzer.deciding.Decisions;
import nl.zinwijzer.explanation.FullExplanation;
import nl.zinwijzer.ledger.DecisionReading;
import nl.zinwijzer.ledger.store.AccessLog;
import nl.zinwijzer.ledger.store.FeedbackStore;
import nl.zinwijzer.security.Caller;

/** Gives decisions back as they were answered, and explains them. */
@Controller("/decisions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DecisionResource {
  private final Decisions decisions;
  private final AccessLog access;
  private final FeedbackStore feedback;

  DecisionResource(Decisions decisions, AccessLog access, FeedbackStore feedback) {
    this.decisions = decisions;
    this.access = access;
    this.feedback = feedback;
  }

  @Get
  HttpResponse<byte[]> decision(Caller caller, String id) {
    Decided decided = read(caller, id, DecisionReading.Purpose.ANSWER);
    return ok(decided.reply(), decided.decision().answer());
  }

  @Get("/explanation")
  @ExecuteOn(FullExplanation.THREADS)
  HttpResponse<byte[]> explanation(Caller caller, String id) {
    Decided decided = read(caller, id, DecisionReading.Purpose.EXPLANATION);
    Reply reply = decided.reply();
    FullExplanation account =
        decisions
            .again(
                decided,
                verdict -> FullExplanation.of(verdict, AnswerLanguage.accepted(reply.language())))
            .orElse(null);
    return ok(reply, ReplyJson.write(DecisionExplanation.of(decided, feedback.on(id), account)));
  }

  private Decided read(Caller caller, String id, DecisionReading.Purpose purpose) {
    Decided decided =
        decisions
            .find(id, caller.scope())
            .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such decision"));
    access.record(id, caller.person(), purpose);
    return decided;
  }

  private static MutableHttpResponse<byte[]> ok(Reply reply, byte[] body) {
    return HttpResponse.ok(body)
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, reply.language());
  }
}
