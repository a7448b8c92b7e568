package nl.zinwijzer.security.login;

import io.micronaut.context.exceptions.DisabledBeanException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import nl.zinwijzer.security.Accounts;

/**
 * Tells that nobody can sign in as long as the OpenID provider has never answered. Whoever comes
 * later asks it again: nothing needs a restart.
 */
@Accounts
@Singleton
final class AbsentProvider implements ExceptionHandler<DisabledBeanException, HttpResponse<?>> {
  private static final String RETRY_SECONDS = "60";

  private final ErrorResponseProcessor<?> processor;

  AbsentProvider(ErrorResponseProcessor<?> processor) {
    this.processor = processor;
  }

  @Override
  public HttpResponse<?> handle(HttpRequest request, DisabledBeanException absent) {
    return processor.processResponse(
        ErrorContext.builder(request).build(),
        HttpResponse.status(HttpStatus.BAD_GATEWAY).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS));
  }
}
