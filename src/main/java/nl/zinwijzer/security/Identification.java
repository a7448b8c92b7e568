package nl.zinwijzer.security;

import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.token.TokenAuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import nl.zinwijzer.security.login.Sessions;
import nl.zinwijzer.security.settings.SecuritySettings;
import nl.zinwijzer.security.tokens.AccessTokens;
import nl.zinwijzer.security.tokens.CdsTokens;
import org.reactivestreams.Publisher;

/**
 * Finds out who makes a request: by its token, or else by its session. On the door of CDS Hooks
 * only the token of a CDS client counts, and that of a rehearsal; elsewhere neither does.
 */
@Accounts
@Singleton
@Replaces(TokenAuthenticationFetcher.class)
final class Identification implements AuthenticationFetcher<HttpRequest<?>> {
  static final String BEARER = "Bearer ";
  private static final int LONGEST = 4_096;

  private final SecuritySettings settings;
  private final AccessTokens tokens;
  private final CdsTokens cdsTokens;
  private final Rehearsals rehearsals;
  private final Sessions sessions;
  private final ExecutorService blocking;

  Identification(
      SecuritySettings settings,
      AccessTokens tokens,
      CdsTokens cdsTokens,
      Rehearsals rehearsals,
      Sessions sessions,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.settings = settings;
    this.tokens = tokens;
    this.cdsTokens = cdsTokens;
    this.rehearsals = rehearsals;
    this.sessions = sessions;
    this.blocking = blocking;
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    List<String> headers = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
    if (headers.isEmpty()) {
      return Route.cds(request)
          ? Publishers.empty()
          : sessions
              .caller(request)
              .map(caller -> Publishers.just(caller.authentication()))
              .orElseGet(Publishers::empty);
    }
    Optional<SignedJWT> token = headers.size() == 1 ? token(headers.get(0)) : Optional.empty();
    return token
        .map(
            jwt ->
                Publishers.fromCompletableFuture(
                    () ->
                        CompletableFuture.supplyAsync(
                            () -> caller(request, jwt).map(Caller::authentication).orElse(null),
                            blocking)))
        .orElseGet(Publishers::empty);
  }

  private Optional<Caller> caller(HttpRequest<?> request, SignedJWT token) {
    return Route.cds(request)
        ? rehearsals
            .caller(request)
            .or(() -> cdsTokens.caller(token, settings.baseUrl() + request.getPath()))
        : tokens.caller(token);
  }

  private static Optional<SignedJWT> token(String header) {
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length()) || header.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(SignedJWT.parse(header.substring(BEARER.length())));
    } catch (ParseException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
