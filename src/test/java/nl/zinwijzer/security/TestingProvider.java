package nl.zinwijzer.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The login of an issuer of tokens: an OpenID provider where one person is always signed in. It
 * gives a code once, and a token only for the right client, redirect address and PKCE verifier.
 */
public final class TestingProvider {
  static final String CLIENT = "zinwijzer-pages";
  public static final String SECRET = "a-secret-of-the-test";

  private final TestingIssuer keys;
  private final Map<String, Map<String, List<String>>> codes = new ConcurrentHashMap<>();

  /** What is put in, or taken out of, the next ID tokens. */
  public volatile UnaryOperator<JWTClaimsSet.Builder> person = claims -> claims;

  /** Whether it cannot describe itself now. */
  volatile boolean down;

  /** Who signs the next ID tokens. */
  public volatile TestingIssuer signer;

  public TestingProvider(TestingIssuer keys) {
    this.keys = keys;
    this.signer = keys;
    keys.server.createContext("/.well-known/openid-configuration", this::describe);
    keys.server.createContext("/authorize", this::authorize);
    keys.server.createContext("/token", this::token);
  }

  public String url() {
    return keys.url();
  }

  /** The settings of a service whose people sign in here. */
  public Map<String, Object> settings() {
    String client = "micronaut.security.oauth2.clients.oidc.";
    return Map.of(
        client + "client-id", CLIENT,
        client + "client-secret", SECRET,
        client + "openid.issuer", url());
  }

  private void describe(HttpExchange exchange) throws IOException {
    if (down) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    answer(
        exchange,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%2$s","response_types_supported":["code"],"subject_types_supported":["public"],
         "id_token_signing_alg_values_supported":["ES384"],
         "token_endpoint_auth_methods_supported":["client_secret_basic"],
         "code_challenge_methods_supported":["S256"]}
        """
            .formatted(url(), keys.keySet()));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, List<String>> asked =
        new QueryStringDecoder(exchange.getRequestURI().toString()).parameters();
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            first(asked, "redirect_uri")
                + "?code="
                + code
                + "&state="
                + URLEncoder.encode(first(asked, "state"), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, List<String>> sent = new QueryStringDecoder(body, false).parameters();
    Map<String, List<String>> asked = codes.remove(first(sent, "code"));
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    if (asked == null
        || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
        || !first(asked, "redirect_uri").equals(first(sent, "redirect_uri"))
        || !first(asked, "code_challenge").equals(challenge(first(sent, "code_verifier")))) {
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
      return;
    }
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(url())
            .subject("jansen")
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", first(asked, "nonce"))
            .claim("roles", List.of("client"));
    String idToken =
        signer.sign(signer.header(JWSAlgorithm.ES384).build(), person.apply(claims).build());
    answer(
        exchange,
        "{\"access_token\":\"secret-access\",\"token_type\":\"Bearer\",\"expires_in\":300,"
            + "\"id_token\":\""
            + idToken
            + "\"}");
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String first(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of("")).get(0);
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
