package nl.zinwijzer.security.settings;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpHostResolver;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import nl.zinwijzer.security.Accounts;

/** Where the service is reached, whatever a request says in its Host header. */
@Accounts
@Singleton
@Replaces(DefaultHttpHostResolver.class)
final class BaseUrl implements HttpHostResolver {
  private final SecuritySettings settings;

  BaseUrl(SecuritySettings settings) {
    this.settings = settings;
  }

  @Override
  public String resolve(@Nullable HttpRequest request) {
    return String.valueOf(settings.baseUrl());
  }
}
