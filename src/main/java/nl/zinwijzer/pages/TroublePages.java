package nl.zinwijzer.pages;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.HtmlErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.util.Set;

/** What a browser sees when something goes wrong. Nothing of what was sent is in it. */
@Singleton
@Primary
final class TroublePages implements HtmlErrorResponseBodyProvider {
  private static final Set<Integer> TOLD =
      Set.of(
          HttpStatus.UNAUTHORIZED.getCode(),
          HttpStatus.FORBIDDEN.getCode(),
          HttpStatus.NOT_FOUND.getCode(),
          HttpStatus.UNPROCESSABLE_ENTITY.getCode(),
          HttpStatus.TOO_MANY_REQUESTS.getCode(),
          HttpStatus.INTERNAL_SERVER_ERROR.getCode(),
          HttpStatus.BAD_GATEWAY.getCode(),
          HttpStatus.SERVICE_UNAVAILABLE.getCode());

  private final Templates templates;

  TroublePages(Templates templates) {
    this.templates = templates;
  }

  @Override
  public String body(ErrorContext error, HttpResponse<?> response) {
    return templates.trouble(
        Visit.of(error.getRequest()),
        TOLD.contains(response.code()) ? Integer.toString(response.code()) : "other");
  }
}
