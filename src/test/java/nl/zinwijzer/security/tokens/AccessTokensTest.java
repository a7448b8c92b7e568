package nl.zinwijzer.security.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zinwijzer.WithoutRules;
import nl.zinwijzer.security.TestingDoor;
import nl.zinwijzer.security.TestingIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which access tokens are taken. */
class AccessTokensTest {
  private static TestingIssuer issuer;
  private static TestingIssuer stranger;
  private static TestingDoor door;

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

  @Test
  void aGoodTokenIsTakenAsOftenAsItIsSent() {
    String plain = issuer.token(good());
    String typed =
        issuer.sign(
            issuer.header(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt")).build(),
            good().build());
    String untyped =
        issuer.sign(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("es256").build(), good().build());

    for (String token : List.of(plain, plain, typed, untyped)) {
      assertThat(call(token).statusCode()).isEqualTo(404);
    }
  }

  static Map<String, String> forged() throws Exception {
    Instant now = Instant.now();
    Map<String, String> forged = new LinkedHashMap<>();
    forged.put("alg none", new PlainJWT(good().build()).serialize());
    SignedJWT hmac =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rs256").build(), good().build());
    hmac.sign(new MACSigner(issuer.key(JWSAlgorithm.RS256).toRSAKey().toPublicKey().getEncoded()));
    forged.put("HMAC with the public key", hmac.serialize());
    forged.put("another's key", stranger.token(good()));
    forged.put("another issuer", issuer.token(good().issuer("https://other.example")));
    forged.put("another audience", issuer.token(good().audience("https://other.example")));
    forged.put("no audience", issuer.token(good().audience((String) null)));
    forged.put("ended", issuer.token(good().expirationTime(Date.from(now.minusSeconds(61)))));
    forged.put("no end", issuer.token(good().expirationTime(null)));
    forged.put("not yet", issuer.token(good().notBeforeTime(Date.from(now.plusSeconds(90)))));
    forged.put("an ID token", issuer.token(good().claim("nonce", "n")));
    forged.put("nobody", issuer.token(good().subject(null)));
    forged.put("a subject too long to record", issuer.token(good().subject("x".repeat(151))));
    forged.put("a blank subject", issuer.token(good().subject(" ")));
    forged.put(
        "another typ",
        issuer.sign(
            issuer.header(JWSAlgorithm.ES384).type(new JOSEObjectType("logout+jwt")).build(),
            good().build()));
    forged.put("no JWT", "secret");
    return forged;
  }

  static List<String> kinds() throws Exception {
    return List.copyOf(forged().keySet());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aForgedTokenIsRefusedWithoutAReason(String kind) throws Exception {
    HttpResponse<String> refused = call(String.valueOf(forged().get(kind)));
    HttpResponse<String> without = door.send(decision());

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).isEqualTo(without.body());
    assertThat(refused.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(refused.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
  }

  @Test
  void aRefusalHasTheHeadersOfEveryAnswer() {
    HttpResponse<String> unknown = door.send(decision());
    HttpResponse<String> forbidden =
        door.send(
            decision()
                .header(
                    "Authorization",
                    "Bearer " + issuer.token(issuer.access("me", Instant.now(), "operator"))));
    HttpResponse<String> page = door.send(decision().setHeader("Accept", "text/html"));
    HttpResponse<String> cds = door.send(door.request("/cds-services"));

    assertThat(List.of(unknown.statusCode(), forbidden.statusCode())).containsExactly(401, 403);
    for (HttpResponse<String> answer : List.of(unknown, forbidden, page, cds)) {
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
    assertThat(unknown.headers().firstValue("Content-Language")).contains("nl");
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void theStateOfTheServiceIsToldInDetailToThoseWithAnAccountOnly() {
    String good = "Bearer " + issuer.token(issuer.access("me", Instant.now(), "operator"));

    assertThat(door.send(door.request("/health")).body()).doesNotContain("details", "jdbc");
    assertThat(door.send(door.request("/health").header("Authorization", good)).body())
        .contains("details", "jdbc");
  }

  private static JWTClaimsSet.Builder good() {
    return issuer.access("me", Instant.now(), "client");
  }

  private static HttpRequest.Builder decision() {
    return door.request("/decisions/x");
  }

  private static HttpResponse<String> call(String token) {
    return door.send(decision().header("Authorization", "Bearer " + token));
  }
}
