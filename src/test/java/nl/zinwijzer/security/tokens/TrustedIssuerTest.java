package nl.zinwijzer.security.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import nl.zinwijzer.security.TestingIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Where the keys of an issuer come from. */
class TrustedIssuerTest {
  @TempDir Path folder;

  @Test
  void keysComeFromAFile() throws Exception {
    try (TestingIssuer issuer = TestingIssuer.start()) {
      Path file = folder.resolve("jwks.json");
      Files.writeString(
          file, new JWKSet(issuer.key(JWSAlgorithm.ES384)).toPublicJWKSet().toString(true));
      TrustedIssuer trusted = new TrustedIssuer(file.toUri(), JOSEObjectType.JWT);

      assertThat(trusted.claims(token(issuer))).isPresent();
      assertThat(issuer.fetched).hasValue(0);
    }
  }

  @Test
  void keysAreFetchedOnceForManyTokens() throws Exception {
    try (TestingIssuer issuer = TestingIssuer.start()) {
      TrustedIssuer trusted = new TrustedIssuer(URI.create(issuer.keySet()), JOSEObjectType.JWT);
      for (int i = 0; i < 20; i++) {
        assertThat(trusted.claims(token(issuer))).isPresent();
      }

      assertThat(issuer.fetched).hasValue(1);
    }
  }

  @Test
  void keysThatWereReadBeforehandAreNotFetchedAgain() throws Exception {
    try (TestingIssuer issuer = TestingIssuer.start()) {
      TrustedIssuer trusted = new TrustedIssuer(URI.create(issuer.keySet()), JOSEObjectType.JWT);
      trusted.prepare();

      assertThat(issuer.fetched).hasValue(1);
      assertThat(trusted.claims(token(issuer))).isPresent();
      assertThat(issuer.fetched).hasValue(1);
    }
  }

  @Test
  void onlyKeysThatCannotBeReadAreTold() throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger(TrustedIssuer.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    try (TestingIssuer issuer = TestingIssuer.start()) {
      TrustedIssuer trusted = new TrustedIssuer(URI.create(issuer.keySet()), JOSEObjectType.JWT);
      trusted.prepare();
      SignedJWT otherCurve =
          SignedJWT.parse(
              issuer.sign(
                  issuer
                      .header(JWSAlgorithm.ES384)
                      .keyID(issuer.key(JWSAlgorithm.ES256).getKeyID())
                      .build(),
                  issuer.claims("x", Instant.now()).build()));

      assertThat(trusted.claims(otherCurve)).isEmpty();
      assertThat(log.list).isEmpty();
      new TrustedIssuer(folder.resolve("absent.json").toUri(), JOSEObjectType.JWT).prepare();
      assertThat(log.list).hasSize(1);
    } finally {
      logger.detachAppender(log);
    }
  }

  @Test
  void keysThatWereAwayBeforehandAreReadWithTheFirstToken() throws Exception {
    try (TestingIssuer issuer = TestingIssuer.start()) {
      Path file = folder.resolve("late.json");
      TrustedIssuer trusted = new TrustedIssuer(file.toUri(), JOSEObjectType.JWT);
      trusted.prepare();
      Files.writeString(
          file, new JWKSet(issuer.key(JWSAlgorithm.ES384)).toPublicJWKSet().toString(true));

      assertThat(trusted.claims(token(issuer))).isPresent();
    }
  }

  @Test
  void unknownKeysDoNotMakeItAskOnAndOn() throws Exception {
    try (TestingIssuer issuer = TestingIssuer.start()) {
      TrustedIssuer trusted = new TrustedIssuer(URI.create(issuer.keySet()), JOSEObjectType.JWT);
      for (int i = 0; i < 50; i++) {
        SignedJWT unknown =
            SignedJWT.parse(
                issuer.sign(
                    issuer.header(JWSAlgorithm.ES384).keyID("unknown-" + i).build(),
                    issuer.claims("x", Instant.now()).build()));
        assertThat(trusted.claims(unknown)).isEmpty();
      }

      assertThat(issuer.fetched.get()).isLessThanOrEqualTo(3);
      assertThat(trusted.claims(token(issuer))).isPresent();
    }
  }

  @Test
  void nobodySendsItOnToAnotherPlace() throws Exception {
    try (TestingIssuer issuer = TestingIssuer.start()) {
      HttpServer sending =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      sending.createContext(
          "/",
          exchange -> {
            exchange.getResponseHeaders().set("Location", issuer.keySet());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
          });
      sending.start();
      try {
        URI place = URI.create("http://127.0.0.1:" + sending.getAddress().getPort() + "/");

        assertThat(new TrustedIssuer(place, JOSEObjectType.JWT).claims(token(issuer))).isEmpty();
        assertThat(issuer.fetched).hasValue(0);
      } finally {
        sending.stop(0);
      }
    }
  }

  @Test
  void withoutKeysNothingIsTrusted() throws Exception {
    try (TestingIssuer issuer = TestingIssuer.start()) {
      URI nowhere = folder.resolve("none.json").toUri();

      assertThat(new TrustedIssuer(nowhere, JOSEObjectType.JWT).claims(token(issuer))).isEmpty();
    }
  }

  private static SignedJWT token(TestingIssuer issuer) throws Exception {
    return SignedJWT.parse(issuer.token(issuer.claims("x", Instant.now())));
  }
}
