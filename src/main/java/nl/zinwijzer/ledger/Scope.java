package nl.zinwijzer.ledger;

import java.util.Optional;

/**
 * Whose decisions may be seen.
 *
 * @param client the one client, or empty for those who may see all
 */
public record Scope(Optional<String> client) {
  /** The client of a service without accounts. */
  public static final String LOCAL = "local";

  /** Only the decisions of one client. */
  public static Scope of(String client) {
    return new Scope(Optional.of(client));
  }

  /** The decisions of every client: for auditors. */
  public static Scope all() {
    return new Scope(Optional.empty());
  }

  public boolean covers(String owner) {
    return client.map(owner::equals).orElse(true);
  }
}
