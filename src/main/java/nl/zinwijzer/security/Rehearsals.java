package nl.zinwijzer.security;

import com.nimbusds.jose.util.Base64URL;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets the service call itself before its doors open, so that the first real call need not wait.
 * The token for it is made anew each time, never leaves the process, and is worth nothing once the
 * rehearsal is over.
 */
@Singleton
public final class Rehearsals {
  private static final int LENGTH = 256;

  private volatile @Nullable String token;

  /** Begins a rehearsal. Whoever begins it must end it before anybody can call. */
  public String begin() {
    byte[] secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    // in the form of a client's token, so that it goes the same way
    String made =
        Base64URL.encode("{\"alg\":\"RS384\"}")
            + "."
            + Base64URL.encode("{}")
            + "."
            + Base64URL.encode(secret);
    token = made;
    return made;
  }

  /** Ends it: from here on its token is like any other that nobody gave. */
  public void end() {
    token = null;
  }

  /** The caller of a rehearsal, if this is its token and it is not over. */
  Optional<Caller> caller(String shown) {
    String expected = token;
    return expected != null
            && MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8))
        ? Optional.of(Caller.REHEARSAL)
        : Optional.empty();
  }
}
