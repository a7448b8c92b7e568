package nl.zinwijzer.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.LocalDate;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.consultation.ConsultationDate;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.deciding.AdviceRequest;
import nl.zinwijzer.deciding.Decided;
import nl.zinwijzer.deciding.Decisions;
import nl.zinwijzer.security.Caller;

/** Gives advice on a consultation. */
@Controller("/advice")
final class AdviceResource {
  private final ConsultationReader reader = new ConsultationReader();
  private final Decisions decisions;
  private final Clock clock;

  AdviceResource(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> advise(HttpRequest<?> request, Caller caller, @Body @Nullable byte[] body) {
    AnswerLanguage language =
        AnswerLanguage.accepted(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
    LocalDate today = LocalDate.now(clock.withZone(ConsultationDate.PRACTICE));
    RequestReading reading = reader.read(body == null ? new byte[0] : body, today);
    if (reading instanceof RequestReading.Malformed malformed) {
      return refusal(ProblemType.MALFORMED_JSON, ProblemDetails.of(malformed, language));
    }
    if (reading instanceof RequestReading.Refused refused) {
      return refusal(ProblemType.REFUSED_REQUEST, ProblemDetails.of(refused, language));
    }
    RequestReading.Understood understood = (RequestReading.Understood) reading;
    Decided decided =
        decisions.decide(
            new AdviceRequest(
                understood.consultation(), understood.canonical(), language, caller.client()));
    return HttpResponse.ok(decided.decision().answer())
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .header(HttpHeaders.CONTENT_LOCATION, decided.reply().links().self())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }

  private static MutableHttpResponse<?> refusal(ProblemType type, ProblemDetails problem) {
    return HttpResponse.status(type.status()).contentType(ProblemDetails.MEDIA_TYPE).body(problem);
  }
}
