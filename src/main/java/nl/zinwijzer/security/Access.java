package nl.zinwijzer.security;

import static nl.zinwijzer.security.AccountRole.AUDITOR;
import static nl.zinwijzer.security.AccountRole.AUTHOR;
import static nl.zinwijzer.security.AccountRole.CLIENT;
import static nl.zinwijzer.security.AccountRole.OPERATOR;
import static nl.zinwijzer.security.AccountRole.REVIEWER;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zinwijzer.security.login.Login;

/**
 * Who may use a route. A route that is not in the {@link #TABLE} is for nobody.
 *
 * @param route method and path, such as {@code GET /decisions/{id}}
 * @param open whether it needs no account
 * @param roles the roles that may use it when it does
 */
public record Access(String route, boolean open, Set<AccountRole> roles) {
  /** Every route of the service. */
  static final Map<String, Access> TABLE =
      Arrays.stream(
              new Access[] {
                row("POST /advice", CLIENT),
                row("GET /decisions/{id}", CLIENT, AUTHOR, REVIEWER, AUDITOR),
                row("GET /decisions/{id}/explanation", CLIENT, AUTHOR, REVIEWER, AUDITOR),
                row("GET /decisions/{id}/why-not", CLIENT, AUTHOR, REVIEWER, AUDITOR),
                row("POST /decisions/{id}/what-if", CLIENT, AUTHOR, REVIEWER, AUDITOR),
                row("GET /supervision", CLIENT, REVIEWER, AUDITOR, OPERATOR),
                row("GET /cds-services", CLIENT),
                row("POST /cds-services/{id}", CLIENT),
                row("POST /cds-services/{id}/feedback", CLIENT),
                row("GET /", CLIENT, AUTHOR, REVIEWER, AUDITOR, OPERATOR),
                row("POST /", CLIENT, AUTHOR, REVIEWER),
                row("GET /decisions", CLIENT, AUTHOR, REVIEWER, AUDITOR),
                open("GET " + Login.OUT),
                open("GET /zinwijzer.css"),
                open("GET /zinwijzer.svg"),
                open("GET /health"),
                open("GET /health/{selector}"),
                row("GET /metrics", OPERATOR),
                row("GET /metrics/{name}", OPERATOR),
                open("GET " + Login.PATH),
                open("GET " + Login.CALLBACK),
                row("POST /logout", CLIENT, AUTHOR, REVIEWER, AUDITOR, OPERATOR),
                // the framework brings these; nobody needs them
                row("GET /logout"),
                row("POST " + Login.CALLBACK),
                row("GET /.well-known/oauth-protected-resource"),
                row("GET /.well-known/oauth-protected-resource{path}")
              })
          .collect(Collectors.toUnmodifiableMap(Access::route, Function.identity()));

  public Access {
    roles = Set.copyOf(roles);
  }

  private static Access row(String route, AccountRole... roles) {
    return new Access(route, false, Set.of(roles));
  }

  private static Access open(String route) {
    return new Access(route, true, Set.of());
  }

  /** Whether somebody with these roles may use it. */
  boolean covers(Set<AccountRole> held) {
    return open || !Collections.disjoint(held, roles);
  }

  static Optional<Access> to(String route) {
    return Optional.ofNullable(TABLE.get(route));
  }
}
