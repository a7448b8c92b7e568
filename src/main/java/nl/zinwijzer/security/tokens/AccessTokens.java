package nl.zinwijzer.security.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.util.Optional;
import nl.zinwijzer.security.Accounts;
import nl.zinwijzer.security.Caller;
import nl.zinwijzer.security.settings.SecuritySettings;
import org.jspecify.annotations.Nullable;

/** The access tokens of people and systems: JWT of one issuer, meant for this service. */
@Accounts
@Singleton
public final class AccessTokens {
  private final SecuritySettings settings;
  private final Clock clock;
  private final @Nullable TrustedIssuer issuer;

  AccessTokens(SecuritySettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.issuer =
        settings.keySet() == null
            ? null
            : new TrustedIssuer(
                settings.keySet(), new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null);
  }

  /** Gets ready for the first token of the issuer. */
  void prepare() {
    if (issuer != null) {
      issuer.prepare();
    }
  }

  /** Who a token speaks for; empty when it is not to be trusted. */
  public Optional<Caller> caller(SignedJWT token) {
    return issuer == null
        ? Optional.empty()
        : issuer.claims(token).filter(this::valid).flatMap(this::caller);
  }

  private boolean valid(JWTClaimsSet claims) {
    String expected = settings.issuer();
    return expected != null
        && expected.equals(claims.getIssuer())
        && claims.getAudience().contains(settings.audience())
        // only an ID token has a nonce; it is for the login and not for an API
        && claims.getClaim("nonce") == null
        && Validity.of(claims).filter(validity -> validity.covers(clock.instant())).isPresent();
  }

  private Optional<Caller> caller(JWTClaimsSet claims) {
    try {
      return Accounted.caller(
          Optional.ofNullable(claims.getStringClaim(settings.practiceClaim())),
          Optional.ofNullable(claims.getSubject()),
          claims.getClaim(settings.rolesClaim()));
    } catch (ParseException notText) {
      return Optional.empty();
    }
  }
}
