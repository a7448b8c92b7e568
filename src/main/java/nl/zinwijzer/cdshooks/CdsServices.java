package nl.zinwijzer.cdshooks;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.cdshooks.call.CallProblem;
import nl.zinwijzer.cdshooks.call.CdsCall;
import nl.zinwijzer.cdshooks.call.RefusedCall;
import nl.zinwijzer.cdshooks.card.CardWriter;
import nl.zinwijzer.cdshooks.card.CdsCards;
import nl.zinwijzer.cdshooks.card.CdsWords;
import nl.zinwijzer.deciding.AskedLanguage;
import nl.zinwijzer.deciding.Decided;
import nl.zinwijzer.ledger.Feedback;
import nl.zinwijzer.ledger.Showing;
import nl.zinwijzer.ledger.store.FeedbackStore;
import nl.zinwijzer.security.Caller;

/** Advises GP software that calls with CDS Hooks 2.0.1. */
@Controller("/cds-services")
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CdsServices {
  private static final byte[] NOTHING = new byte[0];

  private final Consult consult;
  private final CardWriter cards;
  private final FeedbackStore feedback;
  private final HttpHostResolver host;
  private final Clock clock;

  CdsServices(
      Consult consult,
      CardWriter cards,
      FeedbackStore feedback,
      HttpHostResolver host,
      Clock clock) {
    this.consult = consult;
    this.cards = cards;
    this.feedback = feedback;
    this.host = host;
    this.clock = clock;
  }

  @Get
  HttpResponse<Discovery> discover(HttpRequest<?> request) {
    AnswerLanguage language = language(request);
    return in(language, HttpResponse.ok(Discovery.in(new CdsWords(language))));
  }

  @Post("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  HttpResponse<CdsCards> call(
      HttpRequest<?> request, Caller caller, String id, @Body @Nullable byte[] body) {
    requireOurs(id);
    AnswerLanguage language = language(request);
    CdsCall call = CdsCall.read(body == null ? NOTHING : body);
    Consult.ConsultOutcome outcome = consult.hold(call, language, caller.client());
    Decided decided = outcome.decided();
    boolean shown = decided.decision().heading().showing() == Showing.SHOWN;
    return in(
        language,
        HttpResponse.ok(
            shown
                ? new CdsCards(
                    List.of(
                        cards.card(
                            host.resolve(request),
                            call,
                            outcome.gathered(),
                            decided.reply(),
                            outcome.choices())))
                : CdsCards.none()));
  }

  @Post("/{id}/feedback")
  @Consumes(MediaType.APPLICATION_JSON)
  HttpResponse<?> feedback(Caller caller, String id, @Body @Nullable byte[] body) {
    requireOurs(id);
    List<Feedback> told = FeedbackReader.read(body == null ? NOTHING : body, clock.instant());
    List<Integer> unknown = new ArrayList<>();
    IntStream.range(0, told.size())
        .filter(place -> !feedback.record(told.get(place), caller.client()))
        .forEach(unknown::add);
    if (!unknown.isEmpty()) {
      throw FeedbackReader.unknown(unknown);
    }
    return HttpResponse.ok();
  }

  @Error
  HttpResponse<?> refused(HttpRequest<?> request, RefusedCall refused) {
    AnswerLanguage language = language(request);
    return HttpResponse.status(refused.status())
        .contentType(OperationOutcome.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .body(OperationOutcome.of(refused, new CdsWords(language)).toString());
  }

  private static void requireOurs(String id) {
    if (!id.equals(Discovery.SERVICE)) {
      throw new RefusedCall(HttpStatus.NOT_FOUND, CallProblem.UNKNOWN_SERVICE, "");
    }
  }

  private static AnswerLanguage language(HttpRequest<?> request) {
    return AskedLanguage.of(request);
  }

  private static <T> MutableHttpResponse<T> in(
      AnswerLanguage language, MutableHttpResponse<T> answer) {
    return answer
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
