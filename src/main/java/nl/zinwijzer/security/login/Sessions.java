package nl.zinwijzer.security.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import nl.zinwijzer.security.Accounts;
import nl.zinwijzer.security.Caller;
import nl.zinwijzer.security.settings.SecuritySettings;

/**
 * Who is signed in at the pages. A session ends with the process, after half an hour without a
 * request, and after a working day; the browser knows it by a random name.
 */
@Accounts
@Singleton
public final class Sessions {
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(10);
  private static final int MOST = 10_000;
  private static final int NAME_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Cache<String, Session> open =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
  private final Clock clock;
  private final boolean tls;

  Sessions(SecuritySettings settings, Clock clock) {
    this.tls = settings.tls();
    this.clock = clock;
  }

  /** The caller of the session that a request is in. */
  public Optional<Caller> caller(HttpRequest<?> request) {
    return name(request).flatMap(this::continued);
  }

  private Optional<Caller> continued(String name) {
    Instant now = clock.instant();
    return Optional.ofNullable(
            open.asMap()
                .computeIfPresent(
                    name,
                    (same, session) ->
                        session.over(now)
                            ? null
                            : new Session(session.caller(), session.begun(), now)))
        .map(Session::caller);
  }

  /**
   * Begins a session, under a name that nobody knew before, and ends the one that the browser had.
   *
   * @return the cookie that keeps it
   */
  Cookie begin(HttpRequest<?> request, Caller caller) {
    byte[] bytes = new byte[NAME_BYTES];
    random.nextBytes(bytes);
    String name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    name(request).ifPresent(open::invalidate);
    open.put(name, new Session(caller, now, now));
    return cookie(name);
  }

  /**
   * Ends the session of a request.
   *
   * @return the cookie that makes the browser forget it
   */
  Cookie end(HttpRequest<?> request) {
    name(request).ifPresent(open::invalidate);
    return cookie("").maxAge(0);
  }

  private Optional<String> name(HttpRequest<?> request) {
    return request.getCookies().findCookie(cookieName()).map(Cookie::getValue);
  }

  private Cookie cookie(String value) {
    return Cookie.of(cookieName(), value)
        .path("/")
        .httpOnly(true)
        .secure(tls)
        .sameSite(SameSite.Lax);
  }

  /** With the prefix a browser takes the cookie only over TLS and only from this host. */
  private String cookieName() {
    return tls ? "__Host-zinwijzer" : "zinwijzer";
  }

  private record Session(Caller caller, Instant begun, Instant last) {
    boolean over(Instant now) {
      return now.isAfter(last.plus(IDLE)) || now.isAfter(begun.plus(LONGEST));
    }
  }
}
