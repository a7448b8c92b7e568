package nl.zinwijzer.security.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zinwijzer.WithoutRules;
import nl.zinwijzer.security.TestingDoor;
import nl.zinwijzer.security.TestingIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Which tokens of CDS clients are taken, and that all others get a bare 401. */
class CdsTokensTest {
  private static final String DISCOVERY = "/cds-services";
  private static final String URL = TestingDoor.BASE + DISCOVERY;

  private static TestingIssuer issuer;
  private static TestingIssuer stranger;
  private static TestingDoor door;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeAll
  static void open() {
    issuer = TestingIssuer.start();
    stranger = TestingIssuer.stranger();
    Map<String, Object> settings = TestingDoor.trusting(issuer);
    settings.put(WithoutRules.PROPERTY, true);
    door = TestingDoor.open(settings);
  }

  @AfterAll
  static void close() {
    door.close();
    issuer.close();
    stranger.close();
  }

  @BeforeEach
  void listen() {
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void noTokenIsLogged() {
    root().detachAppender(log);
    assertThat(log.list)
        .allSatisfy(event -> assertThat(event.getFormattedMessage()).doesNotContain("eyJ"));
  }

  @Test
  void theKeysAreThereBeforeTheFirstToken() {
    try (TestingIssuer quiet = TestingIssuer.start()) {
      Map<String, Object> settings = TestingDoor.trusting(quiet);
      settings.put(WithoutRules.PROPERTY, true);
      TestingDoor.open(settings).close();

      assertThat(quiet.fetched).hasPositiveValue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ES256", "ES384", "RS256", "RS384"})
  void aGoodTokenIsTaken(String algorithm) {
    String token = issuer.sign(issuer.header(new JWSAlgorithm(algorithm)).build(), good().build());

    assertThat(call(token).statusCode()).isNotIn(401, 403);
  }

  @Test
  void aListedKeySetMayBeNamed() throws Exception {
    JWSHeader header = issuer.header(JWSAlgorithm.ES384).jwkURL(new URI(issuer.keySet())).build();

    assertThat(call(issuer.sign(header, good().build())).statusCode()).isNotIn(401, 403);
  }

  @Test
  void aTokenMayBeForSeveralAddresses() {
    JWTClaimsSet.Builder claims = good().audience(List.of("https://other.example", URL));

    assertThat(call(issuer.token(claims)).statusCode()).isNotIn(401, 403);
  }

  @Test
  void theClockOfTheClientMayBeALittleOff() {
    Instant now = Instant.now();
    JWTClaimsSet.Builder early = good().issueTime(Date.from(now.plusSeconds(30)));
    JWTClaimsSet.Builder late = good().expirationTime(Date.from(now.minusSeconds(30)));

    assertThat(call(issuer.token(early)).statusCode()).isNotIn(401, 403);
    assertThat(call(issuer.token(late)).statusCode()).isNotIn(401, 403);
  }

  @Test
  void aTokenIsUsedOnce() {
    String token = issuer.token(good());

    assertThat(call(token).statusCode()).isNotIn(401, 403);
    assertBare(call(token));
  }

  @Test
  void aTokenFromBeforeTheServiceStartedMayHaveBeenUsed() {
    Instant start = Instant.parse("2026-11-25T08:00:00Z");
    Map<String, Object> settings = TestingDoor.trusting(issuer);
    settings.put(WithoutRules.PROPERTY, true);
    try (TestingDoor restarted = TestingDoor.open(settings, Clock.fixed(start, ZoneOffset.UTC))) {
      JWTClaimsSet.Builder slow = issuer.claims(URL, start.minus(Validity.SKEW));
      JWTClaimsSet.Builder old = issuer.claims(URL, start.minus(Validity.SKEW).minusSeconds(1));

      assertThat(call(restarted, issuer.token(slow)).statusCode()).isNotIn(401, 403);
      assertBare(call(restarted, issuer.token(old)));
    }
  }

  @Test
  void theNameOfATokenIsUsedOnceEvenInAnotherToken() {
    assertThat(call(issuer.token(good().jwtID("twice"))).statusCode()).isNotIn(401, 403);
    assertBare(call(issuer.token(good().jwtID("twice").claim("tenant", "b"))));
  }

  @Test
  void aTokenThatIsRefusedDoesNotUseUpItsName() {
    String name = UUID.randomUUID().toString();

    assertBare(call(issuer.token(good().jwtID(name).audience("https://other.example"))));
    assertThat(call(issuer.token(good().jwtID(name))).statusCode()).isNotIn(401, 403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET /cds-services", "POST /cds-services/x", "POST /cds-services/x/feedback"})
  void everyCallNeedsAToken(String call) {
    String path = call.split(" ")[1];
    var request = call.startsWith("GET") ? door.request(path) : door.post(path, "{}");

    assertBare(door.send(request));
  }

  static Map<String, String> forged() throws JOSEException {
    Instant now = Instant.now();
    Map<String, String> forged = new LinkedHashMap<>();
    forged.put("no JWT at all", "x");
    forged.put("alg none", new PlainJWT(good().build()).serialize());
    forged.put("alg none with a kid and without signature", unsigned());
    forged.put("HMAC with the public key as its secret", hmac());
    forged.put(
        "alg ES512, which is not on the list",
        raw("{\"alg\":\"ES512\",\"typ\":\"JWT\",\"kid\":\"es384\"}"));
    forged.put(
        "another's key under a listed kid",
        stranger.sign(stranger.header(JWSAlgorithm.ES384).build(), good().build()));
    forged.put("a payload that was changed", changed());
    forged.put(
        "no kid",
        issuer.sign(
            new JWSHeader.Builder(JWSAlgorithm.ES384).type(JOSEObjectType.JWT).build(),
            good().build()));
    forged.put(
        "a kid that is not in the key set",
        issuer.sign(
            new JWSHeader.Builder(JWSAlgorithm.ES384)
                .type(JOSEObjectType.JWT)
                .keyID("other")
                .build(),
            good().build()));
    forged.put(
        "no typ",
        issuer.sign(
            new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("es384").build(), good().build()));
    forged.put(
        "another typ",
        issuer.sign(
            issuer.header(JWSAlgorithm.ES384).type(new JOSEObjectType("at+jwt")).build(),
            good().build()));
    forged.put("an issuer that is not on the list", stranger.token(good().issuer(stranger.url())));
    forged.put("no issuer", issuer.token(good().issuer(null)));
    forged.put("another audience", issuer.token(good().audience("https://other.example")));
    forged.put("the service without the path", issuer.token(good().audience(TestingDoor.BASE)));
    forged.put("no audience", issuer.token(good().audience((String) null)));
    forged.put("ended", issuer.token(good().expirationTime(Date.from(now.minusSeconds(61)))));
    forged.put("without an end", issuer.token(good().expirationTime(null)));
    forged.put(
        "an end too far away",
        issuer.token(good().expirationTime(Date.from(now.plusSeconds(3600)))));
    forged.put("issued later", issuer.token(good().issueTime(Date.from(now.plusSeconds(90)))));
    forged.put("not issued", issuer.token(good().issueTime(null)));
    forged.put("not yet", issuer.token(good().notBeforeTime(Date.from(now.plusSeconds(90)))));
    forged.put("without jti", issuer.token(good().jwtID(null)));
    forged.put("a jti without end", issuer.token(good().jwtID("x".repeat(500))));
    forged.put("a tenant that is no text", issuer.token(good().claim("tenant", Map.of("a", 1))));
    forged.put(
        "an unlisted jku",
        stranger.sign(
            stranger.header(JWSAlgorithm.ES384).jwkURL(URI.create(stranger.keySet())).build(),
            good().build()));
    forged.put(
        "an unlisted jku that the client itself signed",
        issuer.sign(
            issuer.header(JWSAlgorithm.ES384).jwkURL(URI.create(stranger.keySet())).build(),
            good().build()));
    forged.put(
        "a key in its own header",
        stranger.sign(
            stranger
                .header(JWSAlgorithm.ES384)
                .jwk(((ECKey) stranger.key(JWSAlgorithm.ES384)).toPublicJWK())
                .build(),
            good().build()));
    forged.put(
        "a critical header that is unknown",
        raw("{\"alg\":\"ES384\",\"typ\":\"JWT\",\"kid\":\"es384\",\"crit\":[\"x\"],\"x\":1}"));
    forged.put("an access token", issuer.token(issuer.access("me", now, "client")));
    forged.put("too long", issuer.token(good().claim("more", "x".repeat(3_500))));
    return forged;
  }

  static List<String> kinds() throws JOSEException {
    return List.copyOf(forged().keySet());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aForgedTokenGetsABare401(String kind) throws JOSEException {
    assertBare(call(String.valueOf(forged().get(kind))));
  }

  @Test
  void anUnlistedKeySetIsNeverFetched() throws JOSEException {
    int before = stranger.fetched.get();
    for (String token : forged().values()) {
      call(token);
    }

    assertThat(stranger.fetched).hasValue(before).hasValue(0);
    assertThat(issuer.fetched).hasPositiveValue();
  }

  @Test
  void twoTokensAreNone() {
    assertBare(
        door.send(
            door.request(DISCOVERY)
                .header("Authorization", "Bearer " + issuer.token(good()))
                .header("Authorization", "Bearer " + issuer.token(good()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic ", "", "Bearer", "DPoP "})
  void anotherSchemeIsNone(String scheme) {
    assertBare(
        door.send(door.request(DISCOVERY).header("Authorization", scheme + issuer.token(good()))));
  }

  @Test
  void aTokenOfACdsClientOpensNoOtherDoor() {
    assertThat(
            door.send(
                    door.request("/decisions/x")
                        .header(
                            "Authorization",
                            "Bearer "
                                + issuer.token(good().audience(TestingDoor.BASE + "/decisions/x"))))
                .statusCode())
        .isEqualTo(401);
  }

  private static JWTClaimsSet.Builder good() {
    return issuer.claims(URL, Instant.now());
  }

  private static HttpResponse<String> call(String token) {
    return call(door, token);
  }

  private static HttpResponse<String> call(TestingDoor door, String token) {
    return door.send(door.request(DISCOVERY).header("Authorization", "Bearer " + token));
  }

  private static void assertBare(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
  }

  private static String unsigned() {
    return encoded("{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"es384\"}")
        + "."
        + encoded(good().build().toString())
        + ".";
  }

  private static String hmac() throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS384)
                .type(JOSEObjectType.JWT)
                .keyID("rs384")
                .build(),
            good().build());
    token.sign(new MACSigner(issuer.key(JWSAlgorithm.RS384).toRSAKey().toPublicKey().getEncoded()));
    return token.serialize();
  }

  /** A header as written, over good claims, with a signature that is right for no header. */
  private static String raw(String header) {
    String[] parts = issuer.token(good()).split("\\.");
    return encoded(header) + "." + parts[1] + "." + parts[2];
  }

  private static String changed() {
    String[] parts = issuer.token(good()).split("\\.");
    return parts[0]
        + "."
        + encoded(good().claim("tenant", "b").build().toString())
        + "."
        + parts[2];
  }

  private static String encoded(String text) {
    return Base64URL.encode(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
