package nl.zinwijzer.pages;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** Answers to a browser. */
public final class Browser {
  /** Only for a request that {@link #asks} for HTML. */
  static final String ASKS = "#{ T(nl.zinwijzer.pages.Browser).asks(request) }";

  private Browser() {}

  /**
   * Whether a request names HTML among what it accepts. Everything else, also a request that
   * accepts anything, is for the doors that speak JSON.
   */
  public static boolean asks(HttpRequest<?> request) {
    return request.accept().contains(MediaType.TEXT_HTML_TYPE);
  }

  static MutableHttpResponse<String> page(HttpStatus status, Visit visit, String html) {
    return HttpResponse.<String>status(status)
        .body(html)
        .contentType(MediaType.of("text/html; charset=utf-8"))
        .header(HttpHeaders.CONTENT_LANGUAGE, visit.language().code())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
  }
}
