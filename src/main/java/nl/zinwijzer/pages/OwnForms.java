package nl.zinwijzer.pages;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;

/** Takes forms from the pages of this service only, by what the browser says of their origin. */
@ServerFilter(patterns = "/", methods = HttpMethod.POST)
final class OwnForms {
  private static final List<String> OWN = List.of("same-origin", "none");

  private final Templates templates;

  OwnForms(Templates templates) {
    this.templates = templates;
  }

  @RequestFilter
  @Nullable
  HttpResponse<?> check(HttpRequest<?> request) {
    if (own(request.getHeaders())) {
      return null;
    }
    Visit visit = Visit.of(request);
    return Browser.page(HttpStatus.FORBIDDEN, visit, templates.trouble(visit, "403"));
  }

  private static boolean own(HttpHeaders headers) {
    String site = headers.get("Sec-Fetch-Site");
    if (site != null) {
      return OWN.contains(site);
    }
    String origin = headers.get(HttpHeaders.ORIGIN);
    String host = headers.get(HttpHeaders.HOST);
    return origin != null
        && host != null
        && List.of("http://" + host, "https://" + host).contains(origin);
  }
}
