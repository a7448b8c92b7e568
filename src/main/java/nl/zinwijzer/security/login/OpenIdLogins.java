package nl.zinwijzer.security.login;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.EachBean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.DisabledBeanException;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.oauth2.client.DefaultOpenIdClient;
import io.micronaut.security.oauth2.client.OpenIdClient;
import io.micronaut.security.oauth2.client.OpenIdProviderMetadata;
import io.micronaut.security.oauth2.client.OpenIdProviderMetadataFetcher;
import io.micronaut.security.oauth2.client.condition.OpenIdClientCondition;
import io.micronaut.security.oauth2.configuration.OauthClientConfiguration;
import io.micronaut.security.oauth2.configuration.OpenIdClientConfiguration;
import io.micronaut.security.oauth2.endpoint.authorization.request.AuthorizationRedirectHandler;
import io.micronaut.security.oauth2.endpoint.authorization.response.OpenIdAuthorizationResponseHandler;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdAuthenticationMapper;
import jakarta.inject.Named;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nl.zinwijzer.security.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing in with an OpenID provider that may not have been there when the service started: what
 * the framework makes remembers for ever that it was not.
 */
@Accounts
@Factory
final class OpenIdLogins {
  private static final Logger LOG = LoggerFactory.getLogger(OpenIdLogins.class);

  private final BeanContext beans;
  private final ExecutorService blocking;

  OpenIdLogins(BeanContext beans, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.beans = beans;
    this.blocking = blocking;
  }

  /** Signing in with one provider, which is asked about itself until it answers. */
  @EachBean(OpenIdClientConfiguration.class)
  @Requires(condition = OpenIdClientCondition.class)
  @Replaces(DefaultOpenIdClient.class)
  OpenIdClient login(
      @Parameter OpenIdClientConfiguration openId,
      @Parameter OauthClientConfiguration client,
      @Parameter OpenIdProviderMetadataFetcher provider,
      @Parameter @Nullable OpenIdAuthenticationMapper accounts,
      AuthorizationRedirectHandler redirects,
      OpenIdAuthorizationResponseHandler responses) {
    return new DefaultOpenIdClient(
        client, new AskedProvider(provider, blocking), accounts, redirects, responses, beans, null);
  }

  /**
   * What a provider tells of itself. It is asked at the start, and as long as it has not answered,
   * once for each visitor; nobody waits for it, for visitors come on an event loop.
   */
  private static final class AskedProvider implements Supplier<OpenIdProviderMetadata> {
    private final OpenIdProviderMetadataFetcher provider;
    private final ExecutorService blocking;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile @Nullable OpenIdProviderMetadata told;

    AskedProvider(OpenIdProviderMetadataFetcher provider, ExecutorService blocking) {
      this.provider = provider;
      this.blocking = blocking;
      ask();
    }

    private void ask() {
      try {
        told = provider.fetch();
      } catch (DisabledBeanException absent) {
        LOG.warn("the OpenID provider {} does not answer: nobody can sign in", provider.getName());
      }
    }

    @Override
    public OpenIdProviderMetadata get() {
      OpenIdProviderMetadata known = told;
      if (known != null) {
        return known;
      }
      if (asking.compareAndSet(false, true)) {
        blocking.execute(
            () -> {
              try {
                ask();
              } finally {
                asking.set(false);
              }
            });
      }
      throw new DisabledBeanException("the OpenID provider has not answered yet");
    }
  }
}
