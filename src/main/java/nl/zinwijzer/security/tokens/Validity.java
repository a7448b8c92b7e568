package nl.zinwijzer.security.tokens;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a token holds.
 *
 * @param from when it was issued, or later when it says so
 * @param until when it ends
 */
record Validity(Instant from, Instant until) {
  /** How far the clock of another may be off. */
  static final Duration SKEW = Duration.ofSeconds(60);

  /** The validity that claims give: empty without an end. A begin that is left out is long ago. */
  static Optional<Validity> of(JWTClaimsSet claims) {
    return instant(claims.getExpirationTime())
        .map(
            until -> {
              Instant issued = instant(claims.getIssueTime()).orElse(Instant.EPOCH);
              Instant earliest = instant(claims.getNotBeforeTime()).orElse(issued);
              return new Validity(earliest.isAfter(issued) ? earliest : issued, until);
            });
  }

  private static Optional<Instant> instant(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }

  /** Whether a moment is in it, give or take {@link #SKEW}. */
  boolean covers(Instant now) {
    return !now.plus(SKEW).isBefore(from) && now.minus(SKEW).isBefore(until);
  }

  Duration length() {
    return Duration.between(from, until);
  }
}
