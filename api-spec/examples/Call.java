import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls a hook with a note that is being typed, and gives feedback on the card: java Call.java
 * [address].
 */
public final class Call {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Call() {}

  public static void main(String[] arguments) throws Exception {
    String service = arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080";
    String called = service + "/cds-services/zinwijzer";

    String answer =
        post(called, BodyPublishers.ofFile(Path.of("cds-note-draft.json")));
    // a client of yours will use its JSON library here
    String card = member(answer, "uuid");
    if (card.isEmpty()) {
      System.out.println("no card");
      return;
    }
    System.out.println(member(answer, "summary"));
    String feedback =
        """
        {"feedback":[{"card":"%s","outcome":"overridden","outcomeTimestamp":"%s",
          "overrideReason":{"reason":{"code":"other","system":"urn:zinwijzer:override-reason"}}}]}"""
            .formatted(card, Instant.now());
    post(called + "/feedback", BodyPublishers.ofString(feedback));
    System.out.println("feedback given");
  }

  private static String post(String address, BodyPublisher body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .POST(body)
            .build();
    HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  private static String member(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
    return matcher.find() ? matcher.group(1) : "";
  }
}
