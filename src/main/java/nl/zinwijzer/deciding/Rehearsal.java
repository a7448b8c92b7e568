package nl.zinwijzer.deciding;

/**
 * A decision on something made up, before the service is ready, so that the first real one does not
 * wait. It goes the whole way up to the store, and nothing of it is kept.
 */
public final class Rehearsal {
  /** The client that rehearses; no account can have this name. */
  public static final String CLIENT = "rehearsal";

  private Rehearsal() {}

  static boolean is(String client) {
    return client.equals(CLIENT);
  }
}
