package nl.zinwijzer.security;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;

/** Somebody with a browser that keeps cookies. */
public final class TestingVisitor {
  public static final String FORM = "application/x-www-form-urlencoded";

  private static final String BROWSER = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";

  public final Map<String, String> cookies = new TreeMap<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final TestingDoor door;

  public TestingVisitor(TestingDoor door) {
    this.door = door;
  }

  /** Goes through the login up to the answer to the callback. */
  public HttpResponse<String> signIn() throws Exception {
    return call(begin());
  }

  /** Goes to the provider and comes back with a callback that is not called yet. */
  public URI begin() throws Exception {
    HttpResponse<String> login = browse("/oauth/login/oidc");
    HttpResponse<String> provided =
        client.send(
            HttpRequest.newBuilder(URI.create(location(login))).build(), BodyHandlers.ofString());
    return URI.create(location(provided).replace(TestingDoor.BASE, door.address().toString()));
  }

  public HttpResponse<String> browse(String path) throws Exception {
    return call(URI.create(door.address() + path));
  }

  public HttpResponse<String> call(URI uri) throws Exception {
    return send(
        HttpRequest.newBuilder(uri).header("Accept", BROWSER).header("Cookie", cookieHeader()));
  }

  public HttpResponse<String> form(String path) throws Exception {
    return send(path, Map.of("Content-Type", FORM, "Sec-Fetch-Site", "same-origin"));
  }

  public HttpResponse<String> send(String path, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString("{}"));
    headers.forEach(request::header);
    return send(request);
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(door.address() + path))
        .header("Accept", BROWSER)
        .header("Cookie", cookieHeader());
  }

  String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .reduce("a=b", (one, other) -> one + "; " + other);
  }

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    answer
        .headers()
        .allValues("Set-Cookie")
        .forEach(
            header ->
                HttpCookie.parse(header)
                    .forEach(
                        cookie -> {
                          if (cookie.getMaxAge() == 0) {
                            cookies.remove(cookie.getName());
                          } else {
                            cookies.put(cookie.getName(), cookie.getValue());
                          }
                        }));
    return answer;
  }

  public static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
