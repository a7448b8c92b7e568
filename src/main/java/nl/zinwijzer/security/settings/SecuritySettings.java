package nl.zinwijzer.security.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;

/**
 * How a service with accounts knows its callers.
 *
 * @param enabled whether everybody needs an account
 * @param baseUrl where the service is reached, without a path
 * @param issuer who issues the access tokens that are accepted; none are when left out
 * @param keySet where the keys of that issuer are: https or a file
 * @param audience what an access token must be meant for
 * @param rolesClaim the claim that lists the roles
 * @param practiceClaim the claim that names whose decisions those of the caller are
 * @param requestsPerMinute the most requests of one account in a minute; every tenant of a CDS
 *     client is one
 */
@ConfigurationProperties("zinwijzer.security")
public record SecuritySettings(
    @Bindable(defaultValue = "false") boolean enabled,
    @Nullable URI baseUrl,
    @Nullable String issuer,
    @Nullable URI keySet,
    @Nullable String audience,
    @Bindable(defaultValue = "roles") String rolesClaim,
    @Bindable(defaultValue = "sub") String practiceClaim,
    @Bindable(defaultValue = "6000") int requestsPerMinute) {
  /** Whether the service is reached over TLS, its own or that of a proxy before it. */
  public boolean tls() {
    return baseUrl != null && "https".equals(baseUrl.getScheme());
  }
}
