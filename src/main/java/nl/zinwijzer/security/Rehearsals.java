package nl.zinwijzer.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.Base64URL;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets the service call its own door of CDS Hooks before it says that it is ready, so that the
 * first real call need not wait. The right to it is a token made anew each time, that is taken only
 * from this machine, opens no other door, and is worth nothing once the rehearsal is over.
 */
@Singleton
public final class Rehearsals {
  private static final int LENGTH = 256;

  private volatile @Nullable String authorization;

  /** Begins a rehearsal, which must be ended; gives the header that its calls authorize with. */
  public String begin() {
    byte[] secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    // in the form of a client's token, so that it goes the same way
    String made =
        Identification.BEARER
            + Base64URL.encode("{\"alg\":\"RS384\"}")
            + "."
            + Base64URL.encode("{}")
            + "."
            + Base64URL.encode(secret);
    authorization = made;
    return made;
  }

  /** Ends it: from here on its token is like any other that nobody gave. */
  public void end() {
    authorization = null;
  }

  /** The caller of a rehearsal, if a request is part of one that is not over. */
  Optional<Caller> caller(HttpRequest<?> request) {
    String expected = authorization;
    return expected == null || !Route.cds(request) || !fromHere(request)
        ? Optional.empty()
        : request
            .getHeaders()
            .getAuthorization()
            .filter(shown -> MessageDigest.isEqual(expected.getBytes(UTF_8), shown.getBytes(UTF_8)))
            .map(rehearsal -> Caller.REHEARSAL);
  }

  /** Who calls an address of the same machine calls from that address. */
  private static boolean fromHere(HttpRequest<?> request) {
    return request.getMethod() == HttpMethod.POST
        && request.getRemoteAddress().getAddress().equals(request.getServerAddress().getAddress());
  }
}
