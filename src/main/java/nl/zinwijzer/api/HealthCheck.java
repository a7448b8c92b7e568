package nl.zinwijzer.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the service on this machine whether it is ready; a container has no other tool for it. */
public final class HealthCheck {
  private static final String READINESS = "http://127.0.0.1:8080/health/readiness";

  private HealthCheck() {}

  /** Ends with 0 when the service is ready and with 1 when it is not. */
  public static void main(String[] arguments) throws InterruptedException {
    System.exit(ready(URI.create(READINESS)) ? 0 : 1);
  }

  static boolean ready(URI readiness) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(4)).build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException down) {
      return false;
    }
  }
}
