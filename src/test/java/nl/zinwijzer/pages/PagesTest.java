package nl.zinwijzer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  private final TestingService service = TestingService.running();

  @ParameterizedTest
  @ValueSource(strings = {"", "/explanation"})
  void aBrowserGetsThePageAndAllOthersTheData(String part) {
    String path = path(service.decided("bodem-weggeslagen", "nl")) + part;

    assertThat(type(service.get(path, "Accept", BROWSER))).startsWith("text/html");
    assertThat(type(service.get(path, "Accept", "*/*"))).startsWith("application/json");
    assertThat(type(service.get(path, "Accept", "application/json")))
        .startsWith("application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/decisions", "/nothing", "/decisions/nothing"})
  void nothingRunsInAPageAndItStandsInNoFrame(String path) {
    HttpResponse<String> page = service.get(path);

    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                + " frame-ancestors 'none'; base-uri 'none'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(page.body()).doesNotContain("<script", "<style", " style=", " onclick");
  }

  @Test
  void aFormOfAnotherSiteIsNotTaken() {
    Map<String, String> fields = Map.of("example", "bodem-weggeslagen");

    assertThat(service.post("/", fields).statusCode()).isEqualTo(403);
    assertThat(service.post("/", fields, "Origin", "http://example.org").statusCode())
        .isEqualTo(403);
    assertThat(service.post("/", fields, "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(service.post("/", fields, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(
            service
                .post("/", fields, "Origin", service.address("/").replaceAll("/$", ""))
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void everythingWrongIsToldBesideItsFieldAndNothingIsRepeated() {
    HttpResponse<String> page =
        service.post(
            "/?lang=nl",
            Map.of("note", "", "age", "honderd", "talk", "misschien"),
            "Sec-Fetch-Site",
            "same-origin");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("id=\"note-problem\"", "id=\"age-problem\"", "id=\"talk-problem\"")
        .doesNotContain("honderd", "misschien\"");
  }

  @Test
  void aCitizenServiceNumberIsRefusedAndNotRepeated() {
    HttpResponse<String> page =
        service.post(
            "/?lang=en",
            Map.of("note", "Pt 111222333 zegt: waarom ik?"),
            "Sec-Fetch-Site",
            "same-origin");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("id=\"note-problem\"").doesNotContain("111222333");
  }

  @Test
  void aNoteIsDecidedAndRecorded() {
    HttpResponse<String> answer =
        service.post(
            "/?lang=nl",
            Map.of("note", "Pt zegt: de bodem is onder mij weggeslagen.", "role", "poh_ggz"),
            "Sec-Fetch-Site",
            "same-origin");

    assertThat(answer.statusCode()).isEqualTo(303);
    String path = answer.headers().firstValue("Location").orElseThrow();
    assertThat(service.get(path).body()).contains("weggeslagen", "POH-GGZ", "Vastgelegd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=gisteren", "level=hoog", "rule=%3Cb%3E", "source=%22x"})
  void aSearchThatCannotBeIsRefusedWithoutRepeatingIt(String query) {
    HttpResponse<String> page = service.get("/decisions?" + query);

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).doesNotContain("gisteren", "hoog", "<b>", "&#34;x");
  }

  @Test
  void theListFindsWhatIsAskedFor() {
    String refer = path(service.decided("begeleiding-vastgelopen", "nl"));
    String silent = path(service.decided("ingegroeide-teennagel", "nl"));

    assertThat(service.get("/decisions").body()).contains(refer, silent);
    assertThat(service.get("/decisions?level=refer&role=poh_ggz").body())
        .contains(refer)
        .doesNotContain(silent);
    assertThat(service.get("/decisions?from=2020-01-01&until=2020-12-31").body())
        .doesNotContain(refer, silent);
  }

  @Test
  void theLanguageIsThatOfTheBrowserUnlessOneIsChosen() {
    assertThat(service.get("/").body()).contains("<html lang=\"nl\">");
    assertThat(service.get("/", "Accept-Language", "en-GB").body()).contains("<html lang=\"en\">");
    assertThat(service.get("/?lang=nl", "Accept-Language", "en-GB").body())
        .contains("<html lang=\"nl\">");
  }

  private static String path(String location) {
    return location.replaceAll("\\?.*", "");
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }
}
