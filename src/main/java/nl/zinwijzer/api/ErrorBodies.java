package nl.zinwijzer.api;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.deciding.AskedLanguage;

/**
 * The body of every error that the framework answers. It says what the status says: the messages of
 * the framework repeat what was sent.
 */
@Primary
@Singleton
final class ErrorBodies implements JsonErrorResponseBodyProvider<ProblemDetails> {
  @Override
  public ProblemDetails body(ErrorContext error, HttpResponse<?> response) {
    AnswerLanguage language = AskedLanguage.of(error.getRequest());
    Throwable cause = error.getRootCause().orElse(null);
    return ProblemType.of(cause)
        .map(type -> ProblemDetails.of(type, language))
        .orElseGet(() -> ProblemDetails.of(response.status(), language));
  }

  @Override
  public String contentType() {
    return ProblemDetails.MEDIA_TYPE;
  }
}
