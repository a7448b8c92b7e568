package nl.zinwijzer.security;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;

/** Whether a page of this service made a request, by what the browser says of its origin. */
public final class SameOrigin {
  private static final List<String> OWN = List.of("same-origin", "none");

  private SameOrigin() {}

  /** Whether the request changes nothing, or was made by a page of this service. */
  public static boolean sent(HttpRequest<?> request) {
    return !request.getMethod().permitsRequestBody() || own(request.getHeaders());
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
