package nl.zinwijzer.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zinwijzer.cdshooks.call.Prefetch;
import org.junit.jupiter.api.Test;

/** What the service tells about itself. */
class DiscoveryTest {
  private static final Pattern TOKEN = Pattern.compile("\\{\\{(.*?)}}");
  private static final Set<String> USERS =
      Set.of(
          "userPractitionerId", "userPractitionerRoleId", "userPatientId", "userRelatedPersonId");

  private final TestingCds service = TestingCds.shared();
  private final HttpResponse<String> answer = service.get("/cds-services");
  private final JsonNode services = TestingCds.json(answer).get("services");

  @Test
  void isAListOfServicesInJson() {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(services.isArray()).isTrue();
    assertThat(services).isNotEmpty();
  }

  @Test
  void everyServiceTellsItsHookTitleDescriptionAndId() {
    for (JsonNode one : services) {
      for (String member :
          List.of("hook", "title", "description", "id", "usageRequirements", "version")) {
        assertThat(one.get(member).isTextual()).as(member).isTrue();
        assertThat(one.get(member).asText()).isNotBlank();
      }
      assertThat(one.get("hookVersion").asText()).isEqualTo("1.0");
    }
    assertThat(services)
        .extracting(one -> one.get("hook").asText())
        .containsExactly(
            "patient-view",
            "problem-list-item-create",
            "encounter-start",
            "nl.zinwijzer.consultation-note-draft");
  }

  @Test
  void oneIdOnAllHooksMeansThatTheNewestCardsTakeThePlaceOfTheOnesBefore() {
    assertThat(services).extracting(one -> one.get("id").asText()).containsOnly("zinwijzer");
  }

  @Test
  void theServiceIsReachedAtItsId() {
    for (JsonNode one : services) {
      String path = "/cds-services/" + one.get("id").asText();
      assertThat(service.post(path, Calls.draft(Calls.ORDINARY)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void everyTemplateHasAKeyAndIsAReadOrASearchOnOneType() {
    for (JsonNode one : services) {
      assertThat(one.get("prefetch").size()).isEqualTo(Prefetch.values().length);
      one.get("prefetch")
          .fields()
          .forEachRemaining(
              template ->
                  assertThat(template.getValue().asText())
                      .as(template.getKey())
                      .matches(
                          "Patient/\\{\\{context\\.patientId}}"
                              + "|[A-Z][A-Za-z]+\\?patient=\\{\\{context\\.patientId}}"
                              + "(&_sort=-[a-z]+)?(&_count=[0-9]+)?"));
    }
  }

  @Test
  void everyTokenIsARootMemberOfTheContextOrAUser() {
    for (JsonNode one : services) {
      for (JsonNode template : one.get("prefetch")) {
        Matcher token = TOKEN.matcher(template.asText());
        assertThat(token.find()).isTrue();
        do {
          assertThat(token.group(1))
              .satisfiesAnyOf(
                  name -> assertThat(name).matches("context\\.[A-Za-z]+"),
                  name -> assertThat(USERS).contains(name));
        } while (token.find());
        assertThat(TOKEN.matcher(template.asText()).replaceAll("")).doesNotContain("{", "}");
      }
    }
  }

  @Test
  void nothingIsNullOrEmpty() {
    NothingEmpty.assertIn(services);
  }

  @Test
  void theUsersOfTheServiceAreToldThatSafetyNeedsAHook() {
    assertThat(services.get(0).get("usageRequirements").asText())
        .contains("patient-view", "veilig");
    assertThat(service.get("/cds-services", "Accept-Language", "en").body()).contains("safety");
  }

  @Test
  void theVersionIsThatOfTheApiDescription() throws Exception {
    assertThat(Files.readString(Path.of("api-spec/openapi.yaml")))
        .contains("\n  version: " + Discovery.VERSION + "\n");
  }
}
