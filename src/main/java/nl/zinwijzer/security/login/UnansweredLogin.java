package nl.zinwijzer.security.login;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import nl.zinwijzer.security.Accounts;

/** Signs nobody in when the OpenID provider does not answer or refuses a code. */
@Accounts
@Singleton
final class UnansweredLogin implements ExceptionHandler<HttpClientException, HttpResponse<?>> {
  private final ErrorResponseProcessor<?> processor;

  UnansweredLogin(ErrorResponseProcessor<?> processor) {
    this.processor = processor;
  }

  @Override
  public HttpResponse<?> handle(HttpRequest request, HttpClientException failure) {
    return processor.processResponse(
        ErrorContext.builder(request).build(), HttpResponse.status(HttpStatus.UNAUTHORIZED));
  }
}
