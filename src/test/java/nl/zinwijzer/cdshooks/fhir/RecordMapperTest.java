package nl.zinwijzer.cdshooks.fhir;

import static nl.zinwijzer.cdshooks.fhir.Fixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.rulebase.ProjectWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of resource, in the shapes of R4 and of STU3. */
class RecordMapperTest {
  private final RecordMapper mapper = new RecordMapper();

  static Stream<Arguments> shapes() {
    return Stream.of("r4", "stu3")
        .flatMap(version -> Fixtures.TYPES.stream().map(type -> Arguments.of(version, type)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void bothShapesBecomeTheSameRequest(String version, String type) {
    Mapped mapped = map(Fixtures.read(version + "/" + type + ".json"));

    String own = "expected/" + type + "." + version + ".json";
    JsonNode expected = Fixtures.read(Fixtures.exists(own) ? own : "expected/" + type + ".json");
    assertThat(mapped.request()).isEqualTo(expected.get("request"));
    assertThat(told(mapped))
        .containsExactlyInAnyOrderElementsOf(
            StreamSupport.stream(expected.get("unmapped").spliterator(), false)
                .map(JsonNode::textValue)
                .toList());
    expected
        .get("origins")
        .fields()
        .forEachRemaining(
            origin ->
                assertThat(mapped.origins())
                    .containsEntry(origin.getKey(), origin.getValue().textValue()));
    assertThat(mapped.origins().keySet())
        .allSatisfy(pointer -> assertThat(mapped.request().at(pointer).isMissingNode()).isFalse());
    assertThat(Fixtures.reading(mapped.request())).isInstanceOf(RequestReading.Understood.class);
    assertThat(mapped.toString()).doesNotContain("123456782", "Fictief");
  }

  @Test
  void theMadeUpRecordGoesTheWholeWay() {
    mapper.warm(ProjectWords.requests());

    Mapped mapped = map(Fixtures.read("warm-up.json"));
    assertThat(mapped.unmapped()).isEmpty();
    assertThat(mapped.request())
        .hasSize(Fixtures.read("native.json").size() - 1)
        .isEqualTo(map(Fixtures.read("stu3/consultation.json")).request());
  }

  private Mapped map(JsonNode... resources) {
    return mapper.map(ProjectWords.requests(), List.of(resources), Fixtures.PATIENT, TODAY);
  }

  private static List<String> told(Mapped mapped) {
    return mapped.unmapped().stream()
        .map(left -> left.resource() + " " + left.element() + " " + left.reason().code())
        .toList();
  }
}
