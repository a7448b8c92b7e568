package nl.zinwijzer.pages;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The stylesheet and the mark of the pages. */
@Controller
final class Stylesheet {
  private final byte[] style = read("zinwijzer.css");
  private final byte[] mark = read("zinwijzer.svg");

  @Get("/zinwijzer.css")
  @Produces("text/css")
  HttpResponse<byte[]> style() {
    return kept(style, "text/css; charset=utf-8");
  }

  @Get("/zinwijzer.svg")
  @Produces("image/svg+xml")
  HttpResponse<byte[]> mark() {
    return kept(mark, "image/svg+xml");
  }

  private static HttpResponse<byte[]> kept(byte[] file, String type) {
    return HttpResponse.ok(file)
        .contentType(type)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
  }

  private static byte[] read(String name) {
    try (InputStream stream = Stylesheet.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
