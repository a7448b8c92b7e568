package nl.zinwijzer.security.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.oauth2.client.OpenIdProviderMetadata;
import io.micronaut.security.oauth2.configuration.OauthClientConfiguration;
import io.micronaut.security.oauth2.endpoint.token.response.JWTOpenIdClaims;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdClaims;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdTokenResponse;
import io.micronaut.security.oauth2.endpoint.token.response.validation.NonceClaimValidator;
import io.micronaut.security.oauth2.endpoint.token.response.validation.OpenIdClaimsValidator;
import io.micronaut.security.oauth2.endpoint.token.response.validation.ReactiveOpenIdTokenResponseValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import nl.zinwijzer.security.Accounts;
import org.reactivestreams.Publisher;

/**
 * Checks ID tokens with the keys that their provider names. What it replaces knows only the keys of
 * providers that were there when the service started.
 */
@Accounts
@Singleton
@Replaces(ReactiveOpenIdTokenResponseValidator.class)
final class IdTokens implements ReactiveOpenIdTokenResponseValidator<JWT> {
  private final Map<String, TrustedIssuer> issuers = new ConcurrentHashMap<>();
  private final List<OpenIdClaimsValidator> validators;
  private final NonceClaimValidator nonces;
  private final Clock clock;
  private final ExecutorService blocking;

  IdTokens(
      List<OpenIdClaimsValidator> validators,
      NonceClaimValidator nonces,
      Clock clock,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.validators = validators;
    this.nonces = nonces;
    this.clock = clock;
    this.blocking = blocking;
  }

  @Override
  public Publisher<JWT> validate(
      OauthClientConfiguration client,
      OpenIdProviderMetadata provider,
      OpenIdTokenResponse tokens,
      @Nullable String nonce) {
    return Publishers.fromCompletableFuture(
        () ->
            CompletableFuture.supplyAsync(
                () -> checked(client, provider, tokens.getIdToken(), nonce), blocking));
  }

  private @Nullable JWT checked(
      OauthClientConfiguration client,
      OpenIdProviderMetadata provider,
      String idToken,
      @Nullable String nonce) {
    try {
      SignedJWT token = SignedJWT.parse(idToken);
      return issuers
          .computeIfAbsent(provider.getJwksUri(), IdTokens::issuer)
          .claims(token)
          .filter(this::current)
          .map(JWTOpenIdClaims::new)
          .filter(claims -> meant(claims, client, provider))
          .filter(claims -> nonces.validate(claims, client, provider, nonce))
          .map(claims -> token)
          .orElse(null);
    } catch (ParseException noToken) {
      return null;
    }
  }

  private static TrustedIssuer issuer(String keySet) {
    return new TrustedIssuer(URI.create(keySet), JOSEObjectType.JWT, null);
  }

  private boolean current(JWTClaimsSet claims) {
    return Validity.of(claims).filter(validity -> validity.covers(clock.instant())).isPresent();
  }

  private boolean meant(
      OpenIdClaims claims, OauthClientConfiguration client, OpenIdProviderMetadata provider) {
    return validators.stream().allMatch(validator -> validator.validate(claims, client, provider));
  }
}
