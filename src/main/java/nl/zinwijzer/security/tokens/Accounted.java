package nl.zinwijzer.security.tokens;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zinwijzer.security.AccountRole;
import nl.zinwijzer.security.Caller;
import org.jspecify.annotations.Nullable;

/** The caller that the claims of an account name. */
public final class Accounted {
  private static final String PREFIX = "oidc:";

  /** The most characters of a practice and of a subject. */
  public static final int LONGEST = 150;

  private Accounted() {}

  /**
   * The caller.
   *
   * @param practice whose decisions those of the account are
   * @param subject the account
   * @param roles the list of its roles; anything else than a list gives no role
   * @return empty when practice or subject is missing or too long
   */
  public static Optional<Caller> caller(
      Optional<String> practice, Optional<String> subject, @Nullable Object roles) {
    Collection<?> codes = roles instanceof Collection<?> list ? list : List.of();
    return practice
        .filter(Accounted::fits)
        .flatMap(
            client ->
                subject
                    .filter(Accounted::fits)
                    .map(
                        person ->
                            new Caller(practice(client), PREFIX + person, AccountRole.of(codes))));
  }

  /** Whose decisions those of the people of a practice are. */
  static String practice(String name) {
    return PREFIX + name;
  }

  /** Whether a practice or a subject has a name that can be kept. */
  public static boolean fits(String name) {
    return !name.isBlank() && name.length() <= LONGEST;
  }
}
