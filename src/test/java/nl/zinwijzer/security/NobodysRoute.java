package nl.zinwijzer.security;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** A route at the door of CDS Hooks that the table of access does not know. */
@Requires(property = NobodysRoute.PROPERTY)
@Controller(NobodysRoute.PATH)
final class NobodysRoute {
  static final String PROPERTY = "testing.nobodys-route";
  static final String PATH = "/cds-services/nobodys";

  @Get
  String answer() {
    return "";
  }
}
