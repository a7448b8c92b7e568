package nl.zinwijzer.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import nl.zinwijzer.security.Accounts;

/** Tells a visitor that the session is over. */
@Accounts
@Controller("/signed-out")
@Produces(MediaType.TEXT_HTML)
final class SignedOutPage {
  private final Templates templates;

  SignedOutPage(Templates templates) {
    this.templates = templates;
  }

  @Get
  HttpResponse<String> show(HttpRequest<?> request) {
    Visit visit = Visit.of(request);
    return Browser.page(HttpStatus.OK, visit, templates.trouble(visit, "out"));
  }
}
