package nl.zinwijzer.security;

import io.micronaut.http.server.HttpServerConfiguration;
import java.util.Optional;

/** The path before every route, of which there must be none: {@link Access} names whole paths. */
final class ContextPath {
  private ContextPath() {}

  /** What is wrong with the one that is set, if it is. */
  static Optional<String> problem(HttpServerConfiguration server) {
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
