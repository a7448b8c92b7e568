package nl.zinwijzer.cdshooks;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.cdshooks.card.CdsWords;
import nl.zinwijzer.deciding.AskedLanguage;

/** Gives every error below {@code /cds-services} the body that its callers read. */
@ServerFilter({"/cds-services", "/cds-services/**"})
final class ErrorOutcomes implements Ordered {
  private static final int FIRST_ERROR = 400;

  /** Outside of everything that may refuse a call. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.order();
  }

  @ResponseFilter
  void complete(HttpRequest<?> request, MutableHttpResponse<?> response) {
    boolean told =
        response
            .getContentType()
            .map(MediaType::getName)
            .filter(OperationOutcome.MEDIA_TYPE::equals)
            .isPresent();
    if (response.code() >= FIRST_ERROR && response.getBody().isPresent() && !told) {
      AnswerLanguage language = AskedLanguage.of(request);
      response
          .contentType(OperationOutcome.MEDIA_TYPE)
          .body(OperationOutcome.of(response.code(), new CdsWords(language)).toString());
      response.getHeaders().set(HttpHeaders.CONTENT_LANGUAGE, language.code());
    }
  }
}
