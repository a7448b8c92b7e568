package nl.zinwijzer.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zinwijzer.WithoutRules;
import nl.zinwijzer.security.login.Login;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every route of the running service, by every role: the table and the service are the same. */
class AccessMatrixTest {
  private static TestingIssuer issuer;
  private static TestingProvider provider;
  private static TestingDoor door;

  @BeforeAll
  static void open() {
    issuer = TestingIssuer.start();
    provider = new TestingProvider(issuer);
    Map<String, Object> settings = TestingDoor.trusting(issuer);
    settings.putAll(provider.settings());
    settings.put(WithoutRules.PROPERTY, true);
    door = TestingDoor.open(settings);
  }

  @AfterAll
  static void close() {
    door.close();
    issuer.close();
  }

  private static List<UriRouteInfo<?, ?>> routes() {
    return door.beans().getBean(Router.class).uriRoutes().collect(Collectors.toList());
  }

  @Test
  void everyRouteIsInTheTableAndEveryRowIsARoute() {
    Set<String> routes = routes().stream().map(Route::name).collect(Collectors.toSet());
    Set<String> table =
        Access.TABLE.keySet().stream()
            .filter(row -> routes.contains("GET /cds-services") || !row.contains("/cds-services"))
            .collect(Collectors.toSet());

    assertThat(new TreeSet<>(table)).isEqualTo(new TreeSet<>(routes));
  }

  @Test
  void everyRouteIsForItsRolesOnly() {
    List<String> wrong = new ArrayList<>();
    int calls = 0;
    for (UriRouteInfo<?, ?> route : routes()) {
      Access access = Access.to(Route.name(route)).orElseThrow();
      boolean cds = path(route).startsWith("/cds-services");
      calls++;
      check(wrong, route, "nobody", Optional.empty(), access.open() ? 0 : 401);
      for (AccountRole role : AccountRole.values()) {
        calls++;
        String token = issuer.token(issuer.access("me", Instant.now(), role.code()));
        int refused = cds ? 401 : 403;
        boolean allowed = !cds && (access.open() || access.roles().contains(role));
        check(wrong, route, role.code(), Optional.of(token), allowed ? 0 : refused);
      }
      calls++;
      String cdsToken = issuer.token(issuer.claims(TestingDoor.BASE + path(route), Instant.now()));
      check(wrong, route, "a CDS client", Optional.of(cdsToken), cds || access.open() ? 0 : 401);
    }

    assertThat(wrong).isEmpty();
    assertThat(calls).isGreaterThan(100);
  }

  /** Compares the status of a call with the one expected: 0 is anything but 401 and 403. */
  private static void check(
      List<String> wrong,
      UriRouteInfo<?, ?> route,
      String who,
      Optional<String> token,
      int expected) {
    HttpResponse<String> answer = call(route, token);
    boolean sentToSignIn =
        answer.statusCode() == 303
            && answer.headers().firstValue("Location").filter(Login.PATH::equals).isPresent();
    int status = sentToSignIn ? 401 : answer.statusCode();
    boolean refused = status == 401 || status == 403;
    // a callback that no login began is refused by the login itself
    boolean begun = !Route.name(route).equals("GET " + Login.CALLBACK);
    if (expected == 0 ? refused && begun : status != expected) {
      wrong.add(Route.name(route) + " by " + who + ": " + status + " instead of " + expected);
    }
  }

  private static HttpResponse<String> call(UriRouteInfo<?, ?> route, Optional<String> token) {
    String accept = route.getProduces().stream().findFirst().map(MediaType::getName).orElse("*/*");
    HttpRequest.Builder request =
        door.request(path(route)).setHeader("Accept", accept).header("Sec-Fetch-Site", "none");
    token.ifPresent(one -> request.header("Authorization", "Bearer " + one));
    String type =
        route.getConsumes().stream().findFirst().map(MediaType::getName).orElse("text/plain");
    if (route.getHttpMethod() == HttpMethod.POST) {
      request.header("Content-Type", type);
    }
    return door.send(
        request.method(
            route.getHttpMethodName(),
            route.getHttpMethod() == HttpMethod.POST
                ? BodyPublishers.ofString(type.contains("json") ? "{}" : "a=b")
                : BodyPublishers.noBody()));
  }

  private static String path(UriRouteInfo<?, ?> route) {
    return Route.name(route)
        .replaceFirst("\\S+ ", "")
        .replace("{selector}", "liveness")
        .replace("{path}", "/x")
        .replaceAll("\\{\\w+}", "x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/advice/x", "/decisions/x/y", "/.env", "/oauth/login/other"})
  void whatIsNotThereIsNotTold(String path) {
    assertThat(door.send(door.request(path)).statusCode()).isEqualTo(401);
    assertThat(door.send(door.post(path, "{}")).statusCode()).isEqualTo(401);
    assertThat(door.send(as(door.request(path), "client")).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "CLIENT", "client auditor", "client,auditor", ""})
  void aRoleThatIsNotThereIsNone(String role) {
    assertThat(door.send(as(door.post("/advice", "{}"), role)).statusCode()).isEqualTo(403);
  }

  @Test
  void rolesMustBeAList() {
    String token = issuer.token(issuer.access("me", Instant.now()).claim("roles", "client"));

    assertThat(
            door.send(door.post("/advice", "{}").header("Authorization", "Bearer " + token))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aHeaderThatClaimsARoleGivesNone() {
    HttpRequest.Builder request =
        door.post("/advice", "{}")
            .header("X-Roles", "client")
            .header("X-Forwarded-User", "client")
            .header("X-Original-URL", "/health")
            .header("X-HTTP-Method-Override", "GET")
            .header("X-Forwarded-For", "127.0.0.1");

    assertThat(door.send(request).statusCode()).isEqualTo(401);
    assertThat(door.send(as(request, "operator")).statusCode()).isEqualTo(403);
  }

  private static HttpRequest.Builder as(HttpRequest.Builder request, String role) {
    return request.header(
        "Authorization", "Bearer " + issuer.token(issuer.access("me", Instant.now(), role)));
  }
}
