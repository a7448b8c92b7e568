package nl.zinwijzer.api;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import nl.zinwijzer.deciding.AskedLanguage;

/**
 * Headers on every answer: nothing is stored on the way, nothing is taken for another type, and an
 * error says its language.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class SafeHeaders implements Ordered {
  /** Outside of everything that may refuse a request. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.order();
  }

  @ResponseFilter
  void complete(HttpRequest<?> request, MutableHttpResponse<?> response) {
    set(response, "X-Content-Type-Options", "nosniff");
    set(response, "X-Frame-Options", "DENY");
    set(response, "Referrer-Policy", "no-referrer");
    set(response, HttpHeaders.CACHE_CONTROL, "no-store");
    if (response.getContentType().filter(SafeHeaders::error).isPresent()) {
      set(response, HttpHeaders.CONTENT_LANGUAGE, AskedLanguage.of(request).code());
      set(response, HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
  }

  private static boolean error(MediaType type) {
    return type.getName().equals(ProblemDetails.MEDIA_TYPE);
  }

  private static void set(MutableHttpResponse<?> response, String name, String value) {
    if (!response.getHeaders().contains(name)) {
      response.header(name, value);
    }
  }
}
