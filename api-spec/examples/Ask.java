import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for advice on one consultation with the native API: java Ask.java [address]. */
public final class Ask {
  private Ask() {}

  public static void main(String[] arguments) throws Exception {
    String service = arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service + "/advice"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofFile(Path.of("attention.json")));
    String token = System.getenv("ZINWIJZER_TOKEN");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
    // a client of yours will use its JSON library here
    System.out.println(member(answer.body(), "level"));
    System.out.println(member(answer.body(), "headline"));
  }

  private static String member(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
    return matcher.find() ? matcher.group(1) : "";
  }
}
