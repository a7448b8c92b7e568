package nl.zinwijzer.security.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One issuer of tokens that is trusted. Its keys come from one place that the settings name, never
 * from a place that a token names, and are read again when they turn.
 */
final class TrustedIssuer {
  private static final Logger LOG = LoggerFactory.getLogger(TrustedIssuer.class);
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.RS256, JWSAlgorithm.RS384);
  private static final int CONNECT_MILLIS = 1_000;
  private static final int READ_MILLIS = 2_000;
  private static final int LARGEST_KEY_SET = 100_000;
  private static final long OUTAGE_MILLIS = 3_600_000;

  private final URI keySet;
  private final JWKSource<SecurityContext> keys;
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  /** An issuer whose tokens are of one of the given types; a null type is one left out. */
  TrustedIssuer(URI keySet, @Nullable JOSEObjectType... types) {
    this.keySet = keySet;
    this.keys = keys(keySet);
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(types));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    // who a token is for, and when, is for those who ask
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
  }

  /**
   * Reads the keys and refuses a token that nobody signed with each of them, so that the first real
   * token does not wait for either.
   */
  void prepare() {
    try {
      for (JWK key : keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null)) {
        for (JWSAlgorithm algorithm : ALGORITHMS) {
          JWSHeader header =
              new JWSHeader.Builder(algorithm)
                  .type(JOSEObjectType.JWT)
                  .keyID(key.getKeyID())
                  .build();
          if (JWKMatcher.forJWSHeader(header).matches(key)) {
            claims(signedByNobody(header, key));
          }
        }
      }
    } catch (KeySourceException unreadable) {
      LOG.warn("the keys at {} cannot be used now", keySet);
    }
  }

  /** The signature has the length of a real one: a shorter one would not be looked at. */
  private static SignedJWT signedByNobody(JWSHeader header, JWK key) {
    int numbers = key instanceof ECKey ? 2 : 1;
    byte[] signature = new byte[numbers * key.size() / Byte.SIZE];
    Arrays.fill(signature, (byte) 1);
    try {
      return new SignedJWT(
          header.toBase64URL(), Base64URL.encode("{}"), Base64URL.encode(signature));
    } catch (ParseException impossible) {
      throw new IllegalStateException("a made-up token is well-formed", impossible);
    }
  }

  /** The claims of a token that this issuer signed. Blocks while keys are read. */
  Optional<JWTClaimsSet> claims(SignedJWT token) {
    try {
      return Optional.of(processor.process(token, null));
    } catch (BadJOSEException | RateLimitReachedException refused) {
      return Optional.empty();
    } catch (KeySourceException unreadable) {
      LOG.warn("the keys at {} cannot be used now", keySet);
      return Optional.empty();
    } catch (JOSEException | RuntimeException malformed) {
      // whatever a hostile token makes the library throw, it is a token that is refused
      return Optional.empty();
    }
  }

  private static JWKSource<SecurityContext> keys(URI place) {
    try {
      return JWKSourceBuilder.create(place.toURL(), new KeySetReader())
          .refreshAheadCache(false)
          .outageTolerant(OUTAGE_MILLIS)
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(place + " is no place for keys", e);
    }
  }

  /** Reads a key set where it is, and nowhere it is sent on to. */
  private static final class KeySetReader extends DefaultResourceRetriever {
    KeySetReader() {
      super(CONNECT_MILLIS, READ_MILLIS, LARGEST_KEY_SET);
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
      HttpURLConnection connection = super.openHTTPConnection(url);
      connection.setInstanceFollowRedirects(false);
      return connection;
    }
  }
}
