package nl.zinwijzer.pages;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/**
 * Headers on every page: nothing runs in it, nothing is loaded but its stylesheet and its mark, and
 * it stands in no frame.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class PageHeaders implements Ordered {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " frame-ancestors 'none'; base-uri 'none'";

  /** Outside of everything that may refuse a request. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.order();
  }

  @ResponseFilter
  void complete(MutableHttpResponse<?> response) {
    if (response.getContentType().filter(PageHeaders::page).isPresent()) {
      MutableHttpHeaders headers = response.getHeaders();
      headers.set("Content-Security-Policy", POLICY);
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Cross-Origin-Opener-Policy", "same-origin");
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
      // same-origin and not no-referrer: without a referrer a form has no origin to check
      headers.set("Referrer-Policy", "same-origin");
    }
  }

  private static boolean page(MediaType type) {
    return type.getName().equals(MediaType.TEXT_HTML);
  }
}
