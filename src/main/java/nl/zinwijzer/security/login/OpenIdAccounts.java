package nl.zinwijzer.security.login;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.oauth2.endpoint.authorization.state.State;
import io.micronaut.security.oauth2.endpoint.token.response.DefaultOpenIdAuthenticationMapper;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdAuthenticationMapper;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdClaims;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdTokenResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.zinwijzer.security.Accounts;
import nl.zinwijzer.security.settings.SecuritySettings;
import nl.zinwijzer.security.tokens.Accounted;
import org.reactivestreams.Publisher;

/** The account that an ID token names. The tokens themselves are not kept. */
@Accounts
@Singleton
@Replaces(DefaultOpenIdAuthenticationMapper.class)
final class OpenIdAccounts implements OpenIdAuthenticationMapper {
  private final SecuritySettings settings;

  OpenIdAccounts(SecuritySettings settings) {
    this.settings = settings;
  }

  @Override
  public Publisher<AuthenticationResponse> createAuthenticationResponse(
      String provider, OpenIdTokenResponse tokens, OpenIdClaims claims, @Nullable State state) {
    return Publishers.just(
        Accounted.caller(
                text(claims.get(settings.practiceClaim())),
                text(claims.get("sub")),
                claims.get(settings.rolesClaim()))
            .map(
                caller ->
                    AuthenticationResponse.success(
                        caller.person(), caller.authentication().getAttributes()))
            .orElseGet(AuthenticationResponse::failure));
  }

  private static Optional<String> text(@Nullable Object claim) {
    return claim instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
