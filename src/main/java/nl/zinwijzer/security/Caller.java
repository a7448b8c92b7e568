package nl.zinwijzer.security;

import io.micronaut.security.authentication.Authentication;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.deciding.Rehearsal;
import nl.zinwijzer.ledger.Scope;

/**
 * Who makes a request.
 *
 * @param client whose decisions those of the caller are: a practice, or one client of a supplier
 * @param person the account, for the log of readings and for limits: a person, or one client of a
 *     supplier
 * @param roles what the caller is for
 */
public record Caller(String client, String person, Set<AccountRole> roles) {
  /** The caller of a service without accounts, to whom every decision in it belongs. */
  public static final Caller LOCAL =
      new Caller(
          Scope.LOCAL,
          Scope.LOCAL,
          Set.of(
              AccountRole.CLIENT, AccountRole.AUTHOR, AccountRole.REVIEWER, AccountRole.OPERATOR));

  /** The service itself, before it is ready. What it decides for itself is not recorded. */
  public static final Caller REHEARSAL =
      new Caller(Rehearsal.CLIENT, Rehearsal.CLIENT, Set.of(AccountRole.CLIENT));

  /** The most characters of a client and of a person: those that the ledger keeps. */
  public static final int LONGEST = 200;

  private static final String ATTRIBUTE = "caller";

  public Caller {
    roles = Set.copyOf(roles);
    if (client.isBlank() || client.length() > LONGEST) {
      throw new IllegalArgumentException("client must have 1 to " + LONGEST + " characters");
    }
    if (person.isBlank() || person.length() > LONGEST) {
      throw new IllegalArgumentException("person must have 1 to " + LONGEST + " characters");
    }
  }

  /** The decisions that the caller may see. */
  public Scope scope() {
    return roles.contains(AccountRole.AUDITOR) ? Scope.all() : Scope.of(client);
  }

  /** Whether the caller may use a route, such as {@code POST /advice}. */
  public boolean may(String route) {
    return Access.to(route).filter(access -> access.covers(roles)).isPresent();
  }

  public Authentication authentication() {
    return Authentication.build(
        person, roles.stream().map(Code::code).toList(), Map.of(ATTRIBUTE, this));
  }

  /** The caller that an authentication of this service stands for. */
  public static Optional<Caller> of(Authentication authentication) {
    return Optional.ofNullable(authentication.getAttributes().get(ATTRIBUTE))
        .map(Caller.class::cast);
  }
}
