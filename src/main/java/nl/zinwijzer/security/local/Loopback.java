package nl.zinwijzer.security.local;

import java.util.regex.Pattern;

/** The names of this machine that mean no other, whatever is asked of DNS and whenever. */
public final class Loopback {
  private static final String NUMBER = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern NAMES =
      Pattern.compile("localhost|127(?:\\." + NUMBER + "){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

  private Loopback() {}

  /** Whether a host, as it stands in a URL, is such a name. */
  public static boolean names(String host) {
    return NAMES.matcher(host).matches();
  }
}
