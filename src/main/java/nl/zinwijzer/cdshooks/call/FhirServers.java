package nl.zinwijzer.cdshooks.call;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import nl.zinwijzer.security.local.Loopback;

/**
 * From which FHIR servers is read, and for how long. A call names its server, so only servers of
 * this list are ever contacted.
 *
 * @param allowed the base addresses; over HTTPS, or on this machine
 * @param time how long reading may take in all: an answer within half a second is worth more than a
 *     complete record
 * @param bytes the largest answer that is read
 * @param pages the most pages of one query that are read
 */
@ConfigurationProperties("zinwijzer.fhir-servers")
record FhirServers(
    @Bindable(defaultValue = "") List<String> allowed,
    @Bindable(defaultValue = "350ms") Duration time,
    @Bindable(defaultValue = "1048576") int bytes,
    @Bindable(defaultValue = "5") int pages) {
  FhirServers {
    allowed =
        allowed.stream()
            .map(String::strip)
            .filter(base -> !base.isEmpty())
            .map(FhirServers::withoutSlash)
            .toList();
    allowed.forEach(FhirServers::requireSafe);
    if (time.isNegative() || time.isZero() || bytes < 1 || pages < 1) {
      throw new IllegalArgumentException(
          "zinwijzer.fhir-servers: time, bytes and pages must be more than nothing");
    }
  }

  /** Whether a server may be contacted. */
  boolean allows(URI base) {
    return allowed.contains(withoutSlash(base.toString()));
  }

  /** Whether an address lies within a server. */
  static boolean within(URI base, URI address) {
    URI plain = address.normalize();
    return address.getUserInfo() == null
        && !String.valueOf(address.getPath()).contains("..")
        && String.valueOf(base.getScheme()).equals(plain.getScheme())
        && String.valueOf(base.getRawAuthority()).equals(plain.getRawAuthority())
        && (plain.getRawPath() + "/").startsWith(withoutSlash(base.getRawPath()) + "/");
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  private static void requireSafe(String base) {
    URI address = URI.create(base);
    boolean secure = "https".equals(address.getScheme());
    boolean here =
        "http".equals(address.getScheme())
            && address.getHost() != null
            && Loopback.names(address.getHost());
    if (address.getHost() == null
        || address.getUserInfo() != null
        || address.getQuery() != null
        || address.getFragment() != null
        || !(secure || here)) {
      throw new IllegalArgumentException(
          "zinwijzer.fhir-servers.allowed: give base addresses such as"
              + " https://fhir.example.org/r4, over HTTPS, without query");
    }
  }
}
