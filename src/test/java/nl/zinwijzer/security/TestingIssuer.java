package nl.zinwijzer.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer of tokens with keys of its own, and the server that shows them. */
public final class TestingIssuer implements AutoCloseable {
  static final Map<JWSAlgorithm, JWK> KEYS =
      Map.of(
          JWSAlgorithm.ES256, elliptic(Curve.P_256, "es256"),
          JWSAlgorithm.ES384, elliptic(Curve.P_384, "es384"),
          JWSAlgorithm.RS256, rsa("rs256"),
          JWSAlgorithm.RS384, rsa("rs384"));

  public final AtomicInteger fetched = new AtomicInteger();
  private final Map<JWSAlgorithm, JWK> keys;
  final HttpServer server;

  private TestingIssuer(Map<JWSAlgorithm, JWK> keys) {
    this.keys = keys;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] set =
        new JWKSet(List.copyOf(keys.values()))
            .toPublicJWKSet()
            .toString(true)
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          fetched.incrementAndGet();
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, set.length);
          exchange.getResponseBody().write(set);
          exchange.close();
        });
    server.start();
  }

  public static TestingIssuer start() {
    return new TestingIssuer(KEYS);
  }

  /** An issuer with other keys under the same names. */
  public static TestingIssuer stranger() {
    return new TestingIssuer(Map.of(JWSAlgorithm.ES384, elliptic(Curve.P_384, "es384")));
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public String keySet() {
    return url() + "/jwks.json";
  }

  public JWK key(JWSAlgorithm algorithm) {
    JWK key = keys.get(algorithm);
    if (key == null) {
      throw new IllegalArgumentException("no key for " + algorithm);
    }
    return key;
  }

  public JWSHeader.Builder header(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm)
        .type(JOSEObjectType.JWT)
        .keyID(key(algorithm).getKeyID());
  }

  /** The claims of a good token for a URL. */
  public JWTClaimsSet.Builder claims(String audience, Instant now) {
    return new JWTClaimsSet.Builder()
        .issuer(url())
        .audience(audience)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(120)))
        .jwtID(UUID.randomUUID().toString());
  }

  /** The claims of a good access token. */
  public JWTClaimsSet.Builder access(String subject, Instant now, String... roles) {
    return claims(TestingDoor.AUDIENCE, now).subject(subject).claim("roles", List.of(roles));
  }

  public String sign(JWSHeader header, JWTClaimsSet claims) {
    return sign(header, claims, key(header.getAlgorithm()));
  }

  public static String sign(JWSHeader header, JWTClaimsSet claims, JWK key) {
    try {
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(signer(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner signer(JWK key) throws JOSEException {
    return key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key);
  }

  public String token(JWTClaimsSet.Builder claims) {
    return token(claims, JWSAlgorithm.ES384);
  }

  public String token(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm) {
    return sign(header(algorithm).build(), claims.build());
  }

  private static JWK elliptic(Curve curve, String name) {
    try {
      return new ECKeyGenerator(curve).keyID(name).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWK rsa(String name) {
    try {
      return new RSAKeyGenerator(2048).keyID(name).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
