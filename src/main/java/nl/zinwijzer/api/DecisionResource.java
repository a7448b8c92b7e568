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
import nl.zinwijzer.advice.Language;
import nl.zinwijzer.advice.Reply;
import nl.zinwijzer.explanation.Account;
import nl.zinwijzer.ledger.AccessLog;
import nl.zinwijzer.ledger.Decided;
import nl.zinwijzer.ledger.Decisions;
import nl.zinwijzer.ledger.FeedbackStore;
import nl.zinwijzer.ledger.Reading;
import nl.zinwijzer.ledger.ReplyJson;
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
    Decided decided = read(caller, id, Reading.Purpose.ANSWER);
    return ok(decided.reply(), decided.decision().answer());
  }

  @Get("/explanation")
  @ExecuteOn(Account.THREADS)
  HttpResponse<byte[]> explanation(Caller caller, String id) {
    Decided decided = read(caller, id, Reading.Purpose.EXPLANATION);
    Reply reply = decided.reply();
    Account account =
        decisions
            .again(decided, verdict -> Account.of(verdict, Language.accepted(reply.language())))
            .orElse(null);
    return ok(reply, ReplyJson.write(DecisionExplanation.of(decided, feedback.on(id), account)));
  }

  private Decided read(Caller caller, String id, Reading.Purpose purpose) {
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
