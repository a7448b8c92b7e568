package nl.zinwijzer.security;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.reactivestreams.Publisher;

/** Applies the table of {@link Access}. No other rule has a say: this one always decides. */
@Accounts
@Singleton
final class AccessRule implements SecurityRule<HttpRequest<?>> {
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public Publisher<SecurityRuleResult> check(
      @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
    return Publishers.just(
        request != null && allowed(request, Optional.ofNullable(authentication))
            ? SecurityRuleResult.ALLOWED
            : SecurityRuleResult.REJECTED);
  }

  private static boolean allowed(HttpRequest<?> request, Optional<Authentication> authentication) {
    Optional<Caller> caller = authentication.flatMap(Caller::of);
    Optional<String> route = Route.of(request);
    if (route.isEmpty()) {
      return caller.isPresent();
    }
    return Access.to(route.get())
        .filter(
            access ->
                access.open()
                    || caller
                        .filter(asking -> access.covers(asking.roles()))
                        .filter(asking -> byToken(request) || SameOrigin.sent(request))
                        .isPresent())
        .isPresent();
  }

  /** A browser sends the cookie of a session by itself, a token never. */
  private static boolean byToken(HttpRequest<?> request) {
    return request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
  }
}
