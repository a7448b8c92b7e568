package nl.zinwijzer.security;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import java.util.regex.Pattern;

/**
 * Answers only who calls a service without accounts by a name of this machine. A site can make its
 * own name mean this machine, and its pages would then read everything; but the browser still tells
 * that name.
 */
@Requires(property = Accounts.ENABLED, notEquals = "true")
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class OwnHost implements Ordered {
  private final Pattern own;
  private final ErrorResponseProcessor<?> processor;

  OwnHost(HttpServerConfiguration server, ErrorResponseProcessor<?> processor) {
    this.own =
        Pattern.compile(
            "(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]|"
                + Pattern.quote(server.getHost().orElse("localhost"))
                + ")(?::[0-9]+)?",
            Pattern.CASE_INSENSITIVE);
    this.processor = processor;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.order();
  }

  @RequestFilter
  @Nullable
  HttpResponse<?> check(HttpRequest<?> request) {
    String host = request.getHeaders().get(HttpHeaders.HOST);
    return host != null && own.matcher(host).matches()
        ? null
        : processor.processResponse(
            ErrorContext.builder(request).build(), HttpResponse.badRequest());
  }
}
