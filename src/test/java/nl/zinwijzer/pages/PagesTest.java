package nl.zinwijzer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  private static final String FEEDBACK =
      """
      {"feedback":[{"card":"%s","outcome":"overridden",
        "overrideReason":{"reason":{"code":"not-for-this-patient"}},
        "outcomeTimestamp":"2026-11-21T08:00:00Z"}]}""";

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
  void theFateOfACardIsToldOnThePagesOfItsDecisionAndInTheList() {
    String decision = service.called("page-1", PagesTest::putAside);

    for (String part : List.of("", "/explanation")) {
      assertThat(service.get(decision + part + "?lang=nl").body())
          .contains("getoond", "weggelegd: niet bij deze patiënt", "schrijven van de notitie");
      assertThat(service.get(decision + part + "?lang=en").body())
          .contains("shown", "put aside: not for this patient", "writing the note");
    }
    assertThat(service.get("/decisions?lang=en").body())
        .contains("shown · put aside: not for this patient");
  }

  @Test
  void whatWasTakenOverIsToldInWords() {
    String decision =
        service.called(
            "page-2",
            card ->
                """
                {"feedback":[{"card":"%s","outcome":"accepted",
                  "acceptedSuggestions":[{"id":"%s"}],
                  "outcomeTimestamp":"2026-11-21T08:00:00Z"}]}"""
                    .formatted(card.get("uuid").asText(), card.at("/suggestions/0/uuid").asText()));

    assertThat(service.get(decision + "?lang=nl").body())
        .contains("overgenomen: regel voor het plan (P)");
    assertThat(service.get(decision + "?lang=en").body())
        .contains("taken over: line for the plan (P)");
  }

  @Test
  void aCardThatWasWithheldSaysWhy() {
    service.called("page-3", PagesTest::putAside);
    assertThat(service.call("page-3").isMissingNode()).isTrue();

    assertThat(service.get("/decisions?lang=nl").body())
        .contains("niet getoond: eerder is gekozen voor ‘niet bij deze patiënt’");
  }

  @Test
  void whatOfARecordCouldNotBeUsedIsTold() {
    String decision = service.called("page-4", PagesTest::putAside);

    assertThat(service.get(decision + "?lang=nl").body())
        .contains(
            "Wat niet uit het dossier is overgenomen",
            "dit is per ongeluk vastgelegd</span> (2)",
            "Encounter/e-1",
            "Niet ontvangen, dus onbekend:</span> zorgplannen");
    assertThat(service.get(decision + "?lang=en").body())
        .contains(
            "What was not taken from the record",
            "<span lang=\"nl\">dit is per ongeluk vastgelegd</span> (2)");
  }

  @Test
  void aDecisionThatWasAskedForOnAPageHasNoCard() {
    assertThat(service.get(path(service.decided("bodem-weggeslagen", "nl")) + "?lang=nl").body())
        .doesNotContain("De kaart in uw software");
  }

  @Test
  void theLanguageIsThatOfTheBrowserUnlessOneIsChosen() {
    assertThat(service.get("/").body()).contains("<html lang=\"nl\">");
    assertThat(service.get("/", "Accept-Language", "en-GB").body()).contains("<html lang=\"en\">");
    assertThat(service.get("/?lang=nl", "Accept-Language", "en-GB").body())
        .contains("<html lang=\"nl\">");
  }

  private static String putAside(JsonNode card) {
    return FEEDBACK.formatted(card.get("uuid").asText());
  }

  private static String path(String location) {
    return location.replaceAll("\\?.*", "");
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }
}
