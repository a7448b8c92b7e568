package nl.zinwijzer.cdshooks.fhir;

import static nl.zinwijzer.cdshooks.fhir.Fixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.rulebase.ProjectWords;
import org.junit.jupiter.api.Test;

/** Whatever comes in, a request comes out that the native door understands, or a plain refusal. */
class AnyRecordTest {
  private static final int RECORDS = 2_500;

  private final RecordMapper mapper = new RecordMapper();
  private int mapped;
  private int withFacts;
  private int refused;

  @Test
  void soundRecordsBecomeRequests() {
    all(new GeneratedRecords(6)::sound);

    assertThat(mapped).isEqualTo(RECORDS);
    assertThat(withFacts).isGreaterThan(RECORDS / 2);
  }

  @Test
  void damagedRecordsBecomeRequestsOrAreRefused() {
    all(new GeneratedRecords(8)::damaged);

    assertThat(refused).isGreaterThan(20);
    assertThat(mapped + refused).isEqualTo(RECORDS);
    assertThat(withFacts).isGreaterThan(RECORDS / 3);
  }

  private void all(Supplier<List<JsonNode>> records) {
    for (int i = 0; i < RECORDS; i++) {
      one(records.get(), i);
    }
  }

  private void one(List<JsonNode> record, int number) {
    try {
      Mapped result = mapper.map(ProjectWords.requests(), record, Fixtures.PATIENT, TODAY);
      mapped++;
      withFacts += result.request().size() > 1 ? 1 : 0;
      assertThat(Fixtures.reading(result.request()))
          .as("record %d", number)
          .isInstanceOf(RequestReading.Understood.class);
      assertThat(result.unmapped()).as("record %d", number).hasSizeLessThanOrEqualTo(500);
      assertSilent(result.unmapped() + " " + result.origins(), number);
    } catch (NotFhir notFhir) {
      refused++;
      assertSilent(String.valueOf(notFhir.getMessage()), number);
      assertThat(notFhir.getCause()).isNull();
    }
  }

  private static void assertSilent(String told, int number) {
    assertThat(told)
        .as("what is told of record %d", number)
        .doesNotContainIgnoringCase(GeneratedRecords.SECRET)
        .doesNotContain(GeneratedRecords.BSN, "weggeslagen");
  }
}
