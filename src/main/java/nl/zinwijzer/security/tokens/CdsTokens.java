package nl.zinwijzer.security.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.security.AccountRole;
import nl.zinwijzer.security.Accounts;
import nl.zinwijzer.security.Caller;
import nl.zinwijzer.security.settings.SecuritySettings;

/**
 * The JSON web tokens of CDS clients, as CDS Hooks 2.0 describes them: signed by a client on the
 * list, meant for the very URL that is called, short-lived, and used once. What a process before
 * this one saw is forgotten, so tokens that were issued before this one began are refused. As the
 * clock of a client may be behind, that holds from {@link Validity#SKEW} before it: a token of that
 * last minute could be used once more.
 */
@Accounts
@Singleton
public final class CdsTokens {
  private static final String PREFIX = "cds:";
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int LONGEST_ID = 128;

  /** How long a token can be remembered: issued by a clock ahead of ours, seen by one behind. */
  private static final Duration REMEMBERED = LONGEST.plus(Validity.SKEW.multipliedBy(2));

  private final Map<String, Trusted> clients;
  private final Clock clock;
  private final Instant begun;

  CdsTokens(
      List<CdsClient> clients, SecuritySettings settings, Environment environment, Clock clock) {
    this.clients =
        clients.stream()
            .flatMap(
                client ->
                    Trusted.of(
                        client,
                        Practices.of(client, environment),
                        room(settings.requestsPerMinute())))
            .collect(Collectors.toUnmodifiableMap(Trusted::name, Function.identity()));
    this.clock = clock;
    this.begun = clock.instant();
  }

  /** Room for all tokens that the limit lets an account use, which may begin with a minute's. */
  private static long room(long requestsPerMinute) {
    return requestsPerMinute * (1 + REMEMBERED.toMinutes());
  }

  /** Gets ready for the first token of every client. */
  void prepare() {
    clients.values().forEach(client -> client.issuer().prepare());
  }

  /**
   * Who a token speaks for; empty when it is not to be trusted, or was used before.
   *
   * @param url what is called
   */
  public Optional<Caller> caller(SignedJWT token, String url) {
    try {
      JWTClaimsSet unproven = token.getJWTClaimsSet();
      if (unproven == null || unproven.getIssuer() == null) {
        return Optional.empty();
      }
      Trusted client = clients.get(unproven.getIssuer());
      if (client == null || !client.headed(token.getHeader())) {
        return Optional.empty();
      }
      return client
          .issuer()
          .claims(token)
          .filter(claims -> claims.getAudience().contains(url))
          .flatMap(
              claims -> caller(client, claims).filter(caller -> fresh(client, caller, claims)));
    } catch (ParseException noClaims) {
      return Optional.empty();
    }
  }

  private boolean fresh(Trusted client, Caller caller, JWTClaimsSet claims) {
    Instant now = clock.instant();
    String id = claims.getJWTID();
    if (id == null || id.isBlank() || id.length() > LONGEST_ID || claims.getIssueTime() == null) {
      return false;
    }
    if (claims.getIssueTime().toInstant().isBefore(begun.minus(Validity.SKEW))) {
      return false;
    }
    return Validity.of(claims)
        .filter(validity -> validity.covers(now) && validity.length().compareTo(LONGEST) <= 0)
        .filter(
            validity ->
                client.seen().first(caller.person(), id, validity.until().plus(Validity.SKEW), now))
        .isPresent();
  }

  /** The account of a client, or of one tenant of it. */
  public static String account(String issuer, Optional<String> tenant) {
    return PREFIX + issuer + tenant.map(name -> " " + name).orElse("");
  }

  /** Every tenant is an account of its own, and a practice too unless the settings name one. */
  private static Optional<Caller> caller(Trusted client, JWTClaimsSet claims) {
    Object named = claims.getClaim("tenant");
    if (named != null && !(named instanceof String)) {
      return Optional.empty();
    }
    Optional<String> tenant = Optional.ofNullable((String) named);
    String account = account(client.name(), tenant);
    String practice = client.practices().of(tenant).map(Accounted::practice).orElse(account);
    return account.length() > Caller.LONGEST
        ? Optional.empty()
        : Optional.of(new Caller(practice, account, Set.of(AccountRole.CLIENT)));
  }

  private record Trusted(
      String name, URI keySet, TrustedIssuer issuer, Practices practices, SeenTokens seen) {
    static Stream<Trusted> of(CdsClient client, Practices practices, long room) {
      String name = client.issuer();
      URI keySet = client.keySet();
      return name == null || keySet == null
          ? Stream.empty()
          : Stream.of(
              new Trusted(
                  name,
                  keySet,
                  new TrustedIssuer(keySet, JOSEObjectType.JWT),
                  practices,
                  new SeenTokens(room)));
    }

    /** Whether a header names its key, and no other place for keys than the listed one. */
    boolean headed(JWSHeader header) {
      return header.getKeyID() != null
          && !header.getKeyID().isBlank()
          && (header.getJWKURL() == null || header.getJWKURL().equals(keySet))
          && header.getJWK() == null
          && header.getX509CertURL() == null
          && header.getX509CertChain() == null;
    }
  }
}
