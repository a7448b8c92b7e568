package nl.zinwijzer.api;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.Map;

/** Fails in every way, each time with words that may not leave the service. */
@Requires(property = "testing.failures")
@Controller("/testing")
final class FailingResource {
  static final String SECRET = "ik wil niet meer";

  @Get("/failure")
  String failure() {
    throw new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
  }

  @Get("/error")
  String error() {
    throw new AssertionError(SECRET);
  }

  @Get("/status/{status}")
  String status(int status) {
    throw new HttpStatusException(HttpStatus.valueOf(status), SECRET);
  }

  @Get("/number")
  int number(@QueryValue int number) {
    return number;
  }

  @Post("/body")
  Map<String, Integer> body(@Body Map<String, Integer> body) {
    return body;
  }
}
