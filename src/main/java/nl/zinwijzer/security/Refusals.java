package nl.zinwijzer.security;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import io.micronaut.security.oauth2.client.OauthClient;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import nl.zinwijzer.security.login.Login;

/**
 * Answers those who may not. A browser goes and signs in where that is possible; a CDS client gets
 * a bare 401; nobody learns why.
 */
@Accounts
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class Refusals implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
  private static final String CHALLENGE = "Bearer";

  private final ErrorResponseProcessor<?> processor;
  private final boolean login;

  Refusals(ErrorResponseProcessor<?> processor, List<OauthClient> logins) {
    this.processor = processor;
    this.login = logins.stream().anyMatch(login -> login.getName().equals(Login.PROVIDER));
  }

  @Override
  public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refusal) {
    if (refusal.isForbidden()) {
      return told(request, HttpResponse.status(HttpStatus.FORBIDDEN));
    }
    if (Route.cds(request)) {
      return HttpResponse.status(HttpStatus.UNAUTHORIZED)
          .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
    if (login && request.getMethod() == HttpMethod.GET && browser(request)) {
      return HttpResponse.seeOther(URI.create(Login.PATH));
    }
    return told(
        request,
        HttpResponse.status(HttpStatus.UNAUTHORIZED)
            .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE));
  }

  private MutableHttpResponse<?> told(HttpRequest<?> request, MutableHttpResponse<?> answer) {
    return processor.processResponse(ErrorContext.builder(request).build(), answer);
  }

  private static boolean browser(HttpRequest<?> request) {
    return request.accept().contains(MediaType.TEXT_HTML_TYPE)
        && !request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
  }
}
