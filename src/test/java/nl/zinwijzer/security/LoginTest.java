package nl.zinwijzer.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.zinwijzer.WithoutRules;
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
  private static final String BROWSER = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String SESSION = "__Host-zinwijzer";

  private static TestingIssuer keys;
  private static TestingIssuer stranger;
  private static TestingProvider provider;
  private static TestingDoor door;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();
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
    provider.close();
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
    HttpResponse<String> visit = browse("/decisions");
    assertThat(visit.statusCode()).isEqualTo(303);
    assertThat(location(visit)).isEqualTo("/oauth/login/oidc");

    HttpResponse<String> in = signIn();
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(location(in)).isEqualTo("/");
    assertThat(cookie(in))
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain", "jansen");
    assertThat(browse("/decisions/x").statusCode()).isEqualTo(404);
    assertThat(browse("/decisions/x").body()).contains("action=\"/logout\"");

    HttpResponse<String> out = form("/logout");
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(cookie(out)).contains("Max-Age=0");
    assertThat(location(out)).isEqualTo("/signed-out");
    assertThat(browse("/signed-out").statusCode()).isEqualTo(200);
    assertThat(browse("/signed-out").body()).doesNotContain("action=\"/logout\"");
    assertThat(browse("/decisions/x").statusCode()).isEqualTo(303);
  }

  @Test
  void whoSignsOutIsOutEvenForThoseWhoKeptTheCookie() throws Exception {
    signIn();
    String kept = String.valueOf(cookies.get(SESSION));
    form("/logout");
    cookies.put(SESSION, kept);

    assertThat(browse("/decisions/x").statusCode()).isEqualTo(303);
  }

  @Test
  void signingInEndsTheSessionThatWasThere() throws Exception {
    signIn();
    String planted = String.valueOf(cookies.get(SESSION));
    signIn();
    assertThat(cookies).doesNotContainEntry(SESSION, planted);
    cookies.put(SESSION, planted);

    assertThat(browse("/decisions/x").statusCode()).isEqualTo(303);
  }

  @Test
  void rolesComeFromTheProvider() throws Exception {
    provider.person = claims -> claims.claim("roles", List.of("operator"));
    signIn();

    assertThat(browse("/decisions").statusCode()).isEqualTo(403);
    assertThat(browse("/decisions").body()).contains("<html");
    assertThat(form("/").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/logout", "/decisions/x/what-if", "/advice"})
  void aRequestOfAnotherSiteIsNotTakenInASession(String path) throws Exception {
    signIn();
    String type = List.of("/", "/logout").contains(path) ? FORM : "application/json";
    Map<String, String> own = Map.of("Content-Type", type, "Sec-Fetch-Site", "same-origin");
    for (Map<String, String> foreign :
        List.of(
            Map.of("Content-Type", type),
            Map.of("Content-Type", type, "Sec-Fetch-Site", "cross-site"),
            Map.of("Content-Type", type, "Sec-Fetch-Site", "same-site"),
            Map.of("Content-Type", type, "Origin", "https://evil.example"),
            Map.of("Content-Type", type, "Origin", "null"))) {
      assertThat(send(path, foreign).statusCode()).as("%s", foreign).isEqualTo(403);
    }

    assertThat(browse("/decisions/x").statusCode()).isEqualTo(404);
    assertThat(send(path, own).statusCode()).isNotEqualTo(403);
  }

  @Test
  void aSessionOpensNoDoorOfCdsHooks() throws Exception {
    signIn();

    assertThat(browse("/cds-services").statusCode()).isEqualTo(401);
  }

  @Test
  void aBadTokenIsNotMendedByASession() throws Exception {
    signIn();
    HttpResponse<String> answer =
        client.send(
            request("/decisions/x").header("Authorization", "Bearer x").build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", "' or 1=1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void aSessionCannotBeMadeUp(String name) throws Exception {
    cookies.put(SESSION, name);

    assertThat(browse("/decisions/x").statusCode()).isEqualTo(303);
  }

  @Test
  void theStateOfAnotherBrowserIsRefused() throws Exception {
    URI back = begin();
    cookies.clear();
    begin();

    assertRefused(call(back));
  }

  @Test
  void aCodeIsGoodOnce() throws Exception {
    URI back = begin();
    Map<String, String> before = new TreeMap<>(cookies);
    assertThat(call(back).statusCode()).isEqualTo(303);
    cookies.clear();
    cookies.putAll(before);

    assertRefused(call(back));
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

    assertRefused(signIn());
  }

  @Test
  void anIdTokenOfAnothersKeySignsNobodyIn() throws Exception {
    provider.signer = stranger;

    assertRefused(signIn());
  }

  @Test
  void theLoginIsAskedForAtTheAddressOfTheServiceWhateverTheHostHeaderSays() throws Exception {
    HttpResponse<String> login = browse("/oauth/login/oidc");

    assertThat(location(login))
        .startsWith(provider.url() + "/authorize?")
        .contains("redirect_uri=https%3A%2F%2Fzinwijzer.example%2Foauth%2Fcallback%2Foidc")
        .contains("code_challenge_method=S256", "nonce=", "state=");
    assertThat(login.headers().allValues("Set-Cookie"))
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HTTPOnly"));
  }

  @Test
  void pagesComeWithStrictHeaders() throws Exception {
    signIn();
    HttpResponse<String> page = browse("/decisions/x");

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
    assertThat(cookies).doesNotContainKey(SESSION);
    assertThat(browse("/decisions/x").statusCode()).isEqualTo(303);
  }

  /** Goes through the login up to the answer to the callback. */
  private HttpResponse<String> signIn() throws Exception {
    return call(begin());
  }

  /** Goes to the provider and comes back with a callback that is not called yet. */
  private URI begin() throws Exception {
    HttpResponse<String> login = browse("/oauth/login/oidc");
    HttpResponse<String> provided =
        client.send(
            HttpRequest.newBuilder(URI.create(location(login))).build(), BodyHandlers.ofString());
    return URI.create(location(provided).replace(TestingDoor.BASE, door.address().toString()));
  }

  private HttpResponse<String> browse(String path) throws Exception {
    return call(URI.create(door.address() + path));
  }

  private HttpResponse<String> call(URI uri) throws Exception {
    return kept(
        HttpRequest.newBuilder(uri).header("Accept", BROWSER).header("Cookie", cookieHeader()));
  }

  private HttpResponse<String> form(String path) throws Exception {
    return send(path, Map.of("Content-Type", FORM, "Sec-Fetch-Site", "same-origin"));
  }

  private HttpResponse<String> send(String path, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString("{}"));
    headers.forEach(request::header);
    return kept(request);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(door.address() + path))
        .header("Accept", BROWSER)
        .header("Cookie", cookieHeader());
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .reduce("a=b", (one, other) -> one + "; " + other);
  }

  private HttpResponse<String> kept(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    answer
        .headers()
        .allValues("Set-Cookie")
        .forEach(
            header ->
                HttpCookie.parse(header)
                    .forEach(
                        cookie -> {
                          if (cookie.getMaxAge() == 0) {
                            cookies.remove(cookie.getName());
                          } else {
                            cookies.put(cookie.getName(), cookie.getValue());
                          }
                        }));
    return answer;
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(SESSION + "="))
        .findFirst()
        .orElseThrow()
        .replace("HTTPOnly", "HttpOnly");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
