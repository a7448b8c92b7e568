package nl.zinwijzer.security.settings;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import nl.zinwijzer.security.Accounts;

/** Tells browsers to come over TLS only, when that is how the service is reached. */
@Accounts
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class StrictTransport implements Ordered {
  private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

  private final boolean tls;

  StrictTransport(SecuritySettings settings) {
    this.tls = settings.tls();
  }

  /** Outside of everything that may refuse a request. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.order();
  }

  @ResponseFilter
  void complete(MutableHttpResponse<?> response) {
    if (tls) {
      response.getHeaders().set("Strict-Transport-Security", ONE_YEAR);
    }
  }
}
