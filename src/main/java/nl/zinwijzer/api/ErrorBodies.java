package nl.zinwijzer.api;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.ledger.StoreUnavailable;
import nl.zinwijzer.reasoning.Disagreement;
import nl.zinwijzer.rulebase.RuleBaseNotReady;

/**
 * The body of every error that the framework answers. It says what the status says: the messages of
 * the framework repeat what was sent.
 */
@Primary
@Singleton
final class ErrorBodies implements JsonErrorResponseBodyProvider<ProblemDetails> {
  @Override
  public ProblemDetails body(ErrorContext error, HttpResponse<?> response) {
    AnswerLanguage language =
        AnswerLanguage.accepted(error.getRequest().getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
    Throwable cause = error.getRootCause().orElse(null);
    if (cause instanceof RuleBaseNotReady) {
      return ProblemDetails.of(ProblemType.NOT_READY, language);
    }
    if (cause instanceof StoreUnavailable) {
      return ProblemDetails.of(ProblemType.STORE_UNAVAILABLE, language);
    }
    if (cause instanceof Disagreement) {
      return ProblemDetails.of(ProblemType.WITHHELD, language);
    }
    return ProblemDetails.of(response.status(), language);
  }

  @Override
  public String contentType() {
    return ProblemDetails.MEDIA_TYPE;
  }
}
