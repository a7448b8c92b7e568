package nl.zinwijzer.security.login;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.handlers.LogoutHandler;
import io.micronaut.security.handlers.RedirectingLoginHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import nl.zinwijzer.security.Accounts;
import nl.zinwijzer.security.Caller;

/** What follows on signing in and out: a session, or none. */
@Accounts
@Singleton
public final class Login
    implements RedirectingLoginHandler<HttpRequest<?>, MutableHttpResponse<?>>,
        LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> {
  /** The name of the OpenID provider in the settings. */
  public static final String PROVIDER = "oidc";

  /** Where signing in begins. */
  public static final String PATH = "/oauth/login/" + PROVIDER;

  /** Where the provider sends the browser back. */
  public static final String CALLBACK = "/oauth/callback/" + PROVIDER;

  /** Where a browser is told that it is signed out; signing in again is for the visitor. */
  public static final String OUT = "/signed-out";

  private static final URI FRONT = URI.create("/");

  private final Sessions sessions;
  private final ErrorResponseProcessor<?> processor;

  Login(Sessions sessions, ErrorResponseProcessor<?> processor) {
    this.sessions = sessions;
    this.processor = processor;
  }

  @Override
  public MutableHttpResponse<?> loginSuccess(
      Authentication authentication, HttpRequest<?> request) {
    return Caller.of(authentication)
        .<MutableHttpResponse<?>>map(
            caller -> HttpResponse.seeOther(FRONT).cookie(sessions.begin(request, caller)))
        .orElseGet(() -> refused(request));
  }

  @Override
  public MutableHttpResponse<?> loginRefresh(
      Authentication authentication, String refreshToken, HttpRequest<?> request) {
    return refused(request);
  }

  /** Not sent to sign in again: that would go round for ever. */
  @Override
  public MutableHttpResponse<?> loginFailed(
      AuthenticationResponse failure, HttpRequest<?> request) {
    return refused(request);
  }

  @Override
  public MutableHttpResponse<?> logout(HttpRequest<?> request) {
    return HttpResponse.seeOther(URI.create(OUT)).cookie(sessions.end(request));
  }

  private MutableHttpResponse<?> refused(HttpRequest<?> request) {
    return processor.processResponse(
        ErrorContext.builder(request).build(), HttpResponse.status(HttpStatus.UNAUTHORIZED));
  }
}
