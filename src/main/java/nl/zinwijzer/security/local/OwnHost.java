package nl.zinwijzer.security.local;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zinwijzer.security.Accounts;

/**
 * Answers only who calls a service without accounts by a name of this machine. A site can make its
 * own name mean this machine, and its pages would then read everything; but the browser still tells
 * that name.
 */
@Requires(property = Accounts.ENABLED, notEquals = "true")
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class OwnHost implements Ordered {
  private static final Pattern WITH_PORT = Pattern.compile("(\\[[^]]*]|[^:]*)(?::[0-9]+)?");

  private final String own;
  private final ErrorResponseProcessor<?> processor;

  OwnHost(HttpServerConfiguration server, ErrorResponseProcessor<?> processor) {
    this.own = server.getHost().orElse("localhost");
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
    return host != null && isOwn(host)
        ? null
        : processor.processResponse(
            ErrorContext.builder(request).build(), HttpResponse.badRequest());
  }

  private boolean isOwn(String host) {
    Matcher name = WITH_PORT.matcher(host);
    return name.matches() && (Loopback.names(name.group(1)) || name.group(1).equalsIgnoreCase(own));
  }
}
