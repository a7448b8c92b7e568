package nl.zinwijzer.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller that the claims of an account name. */
final class Accounted {
  private static final String PREFIX = "oidc:";
  private static final int LONGEST = 150;

  private Accounted() {}

  /**
   * The caller.
   *
   * @param practice whose decisions those of the account are
   * @param subject the account
   * @param roles the list of its roles; anything else than a list gives no role
   * @return empty when practice or subject is missing or too long
   */
  static Optional<Caller> caller(
      Optional<String> practice, Optional<String> subject, @Nullable Object roles) {
    Collection<?> codes = roles instanceof Collection<?> list ? list : List.of();
    return practice
        .filter(Accounted::fits)
        .flatMap(
            client ->
                subject
                    .filter(Accounted::fits)
                    .map(person -> new Caller(PREFIX + client, PREFIX + person, Role.of(codes))));
  }

  private static boolean fits(String name) {
    return !name.isBlank() && name.length() <= LONGEST;
  }
}
