package nl.zinwijzer.pages;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import nl.zinwijzer.security.SameOrigin;

/** Takes forms from the pages of this service only. */
@ServerFilter(patterns = "/", methods = HttpMethod.POST)
final class OwnForms {
  private final Templates templates;

  OwnForms(Templates templates) {
    this.templates = templates;
  }

  @RequestFilter
  @Nullable
  HttpResponse<?> check(HttpRequest<?> request) {
    if (SameOrigin.sent(request)) {
      return null;
    }
    Visit visit = Visit.of(request);
    return Browser.page(HttpStatus.FORBIDDEN, visit, templates.trouble(visit, "403"));
  }
}
