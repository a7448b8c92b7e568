package nl.zinwijzer.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.zinwijzer.WithoutRules;
import nl.zinwijzer.security.TestingDoor;
import nl.zinwijzer.security.TestingIssuer;
import nl.zinwijzer.security.TestingProvider;
import nl.zinwijzer.security.TestingVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** People sign in with an OpenID provider; what a session is and what it protects. */
class LoginTest {
  private static final String SESSION = "__Host-zinwijzer";

  private static TestingIssuer keys;
  private static TestingIssuer stranger;
  private static TestingProvider provider;
  private static TestingDoor door;

  private final TestingVisitor visitor = new TestingVisitor(door);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeAll
  static void open() {
    keys = TestingIssuer.start();
    stranger = TestingIssuer.stranger();
    provider = new TestingProvider(keys);
    Map<String, Object> settings = TestingDoor.trusting(keys);
    settings.putAll(provider.settings());
    settings.put(WithoutRules.PROPERTY, true);
    door = TestingDoor.open(settings);
  }

  @AfterAll
  static void close() {
    door.close();
    stranger.close();
    keys.close();
  }

  @BeforeEach
  void listen() {
    log.start();
    root().addAppender(log);
    provider.person = claims -> claims;
    provider.signer = keys;
  }

  @AfterEach
  void nothingSecretIsLogged() {
    root().detachAppender(log);
    assertThat(log.list)
        .allSatisfy(
            event ->
                assertThat(event.getFormattedMessage())
                    .doesNotContain("eyJ", "secret-access", TestingProvider.SECRET, "jansen"));
  }

  @Test
  void aVisitorSignsInAndOutAgain() throws Exception {
    HttpResponse<String> visit = visitor.browse("/decisions");
    assertThat(visit.statusCode()).isEqualTo(303);
    assertThat(TestingVisitor.location(visit)).isEqualTo("/oauth/login/oidc");

    HttpResponse<String> in = visitor.signIn();
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(TestingVisitor.location(in)).isEqualTo("/");
    assertThat(cookie(in))
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain", "jansen");
    assertThat(visitor.browse("/decisions/x").statusCode()).isEqualTo(404);
    assertThat(visitor.browse("/decisions/x").body()).contains("action=\"/logout\"");

    HttpResponse<String> out = visitor.form("/logout");
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(cookie(out)).contains("Max-Age=0");
    assertThat(TestingVisitor.location(out)).isEqualTo("/signed-out");
    assertThat(visitor.browse("/signed-out").statusCode()).isEqualTo(200);
    assertThat(visitor.browse("/signed-out").body()).doesNotContain("action=\"/logout\"");
    assertThat(visitor.browse("/decisions/x").statusCode()).isEqualTo(303);
  }

  @Test
  void whoSignsOutIsOutEvenForThoseWhoKeptTheCookie() throws Exception {
    visitor.signIn();
    String kept = String.valueOf(visitor.cookies.get(SESSION));
    visitor.form("/logout");
    visitor.cookies.put(SESSION, kept);

    assertThat(visitor.browse("/decisions/x").statusCode()).isEqualTo(303);
  }

  @Test
  void signingInEndsTheSessionThatWasThere() throws Exception {
    visitor.signIn();
    String planted = String.valueOf(visitor.cookies.get(SESSION));
    visitor.signIn();
    assertThat(visitor.cookies).doesNotContainEntry(SESSION, planted);
    visitor.cookies.put(SESSION, planted);

    assertThat(visitor.browse("/decisions/x").statusCode()).isEqualTo(303);
  }

  @Test
  void rolesComeFromTheProvider() throws Exception {
    provider.person = claims -> claims.claim("roles", List.of("operator"));
    visitor.signIn();

    assertThat(visitor.browse("/decisions").statusCode()).isEqualTo(403);
    assertThat(visitor.browse("/decisions").body()).contains("<html");
    assertThat(visitor.form("/").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/logout", "/decisions/x/what-if", "/advice"})
  void aRequestOfAnotherSiteIsNotTakenInASession(String path) throws Exception {
    visitor.signIn();
    String type = List.of("/", "/logout").contains(path) ? TestingVisitor.FORM : "application/json";
    Map<String, String> own = Map.of("Content-Type", type, "Sec-Fetch-Site", "same-origin");
    for (Map<String, String> foreign :
        List.of(
            Map.of("Content-Type", type),
            Map.of("Content-Type", type, "Sec-Fetch-Site", "cross-site"),
            Map.of("Content-Type", type, "Sec-Fetch-Site", "same-site"),
            Map.of("Content-Type", type, "Origin", "https://evil.example"),
            Map.of("Content-Type", type, "Origin", "null"))) {
      assertThat(visitor.send(path, foreign).statusCode()).as("%s", foreign).isEqualTo(403);
    }

    assertThat(visitor.browse("/decisions/x").statusCode()).isEqualTo(404);
    assertThat(visitor.send(path, own).statusCode()).isNotEqualTo(403);
  }

  @Test
  void aSessionOpensNoDoorOfCdsHooks() throws Exception {
    visitor.signIn();

    assertThat(visitor.browse("/cds-services").statusCode()).isEqualTo(401);
  }

  @Test
  void aBadTokenIsNotMendedByASession() throws Exception {
    visitor.signIn();
    HttpResponse<String> answer =
        visitor.send(visitor.request("/decisions/x").header("Authorization", "Bearer x"));

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", "' or 1=1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void aSessionCannotBeMadeUp(String name) throws Exception {
    visitor.cookies.put(SESSION, name);

    assertThat(visitor.browse("/decisions/x").statusCode()).isEqualTo(303);
  }

  @Test
  void theStateOfAnotherBrowserIsRefused() throws Exception {
    URI back = visitor.begin();
    visitor.cookies.clear();
    visitor.begin();

    assertRefused(visitor.call(back));
  }

  @Test
  void aCodeIsGoodOnce() throws Exception {
    URI back = visitor.begin();
    Map<String, String> before = new TreeMap<>(visitor.cookies);
    assertThat(visitor.call(back).statusCode()).isEqualTo(303);
    visitor.cookies.clear();
    visitor.cookies.putAll(before);

    assertRefused(visitor.call(back));
  }

  static Stream<UnaryOperator<JWTClaimsSet.Builder>> wrong() {
    Instant now = Instant.now();
    return Stream.of(
        claims -> claims.issuer("https://other.example"),
        claims -> claims.audience("another-client"),
        claims -> claims.claim("nonce", "another"),
        claims -> claims.claim("nonce", null),
        claims -> claims.expirationTime(Date.from(now.minusSeconds(120))),
        claims -> claims.subject("x".repeat(200)));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongIdTokenSignsNobodyIn(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
    provider.person = change;

    assertRefused(visitor.signIn());
  }

  @Test
  void anIdTokenOfAnothersKeySignsNobodyIn() throws Exception {
    provider.signer = stranger;

    assertRefused(visitor.signIn());
  }

  @Test
  void theLoginIsAskedForAtTheAddressOfTheServiceWhateverTheHostHeaderSays() throws Exception {
    HttpResponse<String> login = visitor.browse("/oauth/login/oidc");

    assertThat(TestingVisitor.location(login))
        .startsWith(provider.url() + "/authorize?")
        .contains("redirect_uri=https%3A%2F%2Fzinwijzer.example%2Foauth%2Fcallback%2Foidc")
        .contains("code_challenge_method=S256", "nonce=", "state=");
    assertThat(login.headers().allValues("Set-Cookie"))
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HTTPOnly"));
  }

  @Test
  void pagesComeWithStrictHeaders() throws Exception {
    visitor.signIn();
    HttpResponse<String> page = visitor.browse("/decisions/x");

    assertThat(page.headers().firstValue("Strict-Transport-Security"))
        .contains("max-age=31536000; includeSubDomains");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("script", "unsafe"));
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
  }

  private void assertRefused(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(visitor.cookies).doesNotContainKey(SESSION);
    assertThat(visitor.browse("/decisions/x").statusCode()).isEqualTo(303);
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(SESSION + "="))
        .findFirst()
        .orElseThrow()
        .replace("HTTPOnly", "HttpOnly");
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
