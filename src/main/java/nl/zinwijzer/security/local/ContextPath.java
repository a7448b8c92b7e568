package nl.zinwijzer.security.local;

import io.micronaut.http.server.HttpServerConfiguration;
import java.util.Optional;
import nl.zinwijzer.security.Access;

/** The path before every route, of which there must be none: {@link Access} names whole paths. */
public final class ContextPath {
  private ContextPath() {}

  /** What is wrong with the one that is set, if it is. */
  public static Optional<String> problem(HttpServerConfiguration server) {
    return Optional.ofNullable(server.getContextPath())
        .filter(path -> !path.isBlank() && !path.equals("/"))
        .map(
            path ->
                "micronaut.server.context-path must be left out instead of "
                    + path
                    + ": the service answers at its own paths only; give it a host or a port of"
                    + " its own");
  }
}
