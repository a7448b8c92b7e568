package nl.zinwijzer.cdshooks.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.zinwijzer.cdshooks.ControlledHttp;
import org.junit.jupiter.api.Test;

/** What is read of a record when time runs out at an awkward moment. */
class FhirReaderTest {
  private static final String BASE = "https://fhir.example.org/r4";
  private static final String PATIENT = BASE + "/Patient/7";
  private static final String CONDITIONS = BASE + "/Condition?patient=7";
  private static final CdsCall.Server SERVER = new CdsCall.Server(URI.create(BASE), "token");

  private final ControlledHttp http = new ControlledHttp();
  private final FhirReader reader =
      new FhirReader(new FhirServers(List.of(BASE), Duration.ofMillis(20), 1_000, 5), http);

  private static String page(String next) {
    return """
        {"resourceType":"Bundle","type":"searchset","link":[
          {"relation":"self","url":"self"},{"relation":"next","url":"%s"}]}"""
        .formatted(next);
  }

  private List<JsonNode> conditions(String patientId) {
    Map<Prefetch, List<JsonNode>> read =
        reader.read(SERVER, patientId, List.of(Prefetch.CONDITIONS));
    return read.getOrDefault(Prefetch.CONDITIONS, List.of());
  }

  @Test
  void aPageThatComesAfterTheEndIsNotCountedAndLeadsNoFurther() {
    http.answer(CONDITIONS, page(BASE + "?page=2"));

    List<JsonNode> read = conditions("7");
    http.answer(BASE + "?page=2", page(BASE + "?page=3"));

    assertThat(read).hasSize(1);
    assertThat(read.get(0).get("link").findValuesAsText("relation"))
        .containsExactly("self", "next");
    assertThat(http.asked()).containsExactly(CONDITIONS, BASE + "?page=2");
  }

  @Test
  void whatCameInTimeCountsWhenSomethingElseDidNot() {
    http.answer(CONDITIONS, page(BASE + "?page=2"));
    http.answer(BASE + "?page=2", "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}");

    Map<Prefetch, List<JsonNode>> read =
        reader.read(SERVER, "7", List.of(Prefetch.PATIENT, Prefetch.CONDITIONS));

    assertThat(read).containsOnlyKeys(Prefetch.CONDITIONS);
    assertThat(read.get(Prefetch.CONDITIONS)).hasSize(2);
    assertThat(read.get(Prefetch.CONDITIONS).get(0).get("link").findValuesAsText("relation"))
        .containsExactly("self");
    assertThat(http.asked()).containsExactly(PATIENT, CONDITIONS, BASE + "?page=2");
  }

  @Test
  void nothingIsReadOutsideOfTheServer() {
    http.answer(BASE + "/Patient/..", "{\"resourceType\":\"Patient\"}");

    assertThat(reader.read(SERVER, "..", List.of(Prefetch.PATIENT))).isEmpty();
    assertThat(http.asked()).isEmpty();
  }
}
