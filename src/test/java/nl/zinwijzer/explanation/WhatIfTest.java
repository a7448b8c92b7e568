package nl.zinwijzer.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.zinwijzer.consultation.Answer;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.rulebase.ProjectWords;
import org.junit.jupiter.api.Test;

class WhatIfTest {
  private static final String REQUEST =
      "{\"date\":\"2026-11-21\",\"professional\":{\"role\":\"huisarts\"},"
          + "\"patient\":{\"age\":54,\"livesAlone\":\"yes\"},\"observations\":[\"vague_complaints\"]}";

  private static RequestReading patched(String patch) {
    return WhatIf.read(
        ProjectWords.requests(),
        REQUEST.getBytes(StandardCharsets.UTF_8),
        patch.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aPatchChangesAddsAndRemoves() {
    assertThat(patched("{\"patient\":{\"livesAlone\":\"no\",\"age\":null},\"observations\":[]}"))
        .isInstanceOfSatisfying(
            RequestReading.Understood.class,
            understood -> {
              assertThat(understood.consultation().patient().livesAlone()).isEqualTo(Answer.NO);
              assertThat(understood.consultation().patient().age()).isNull();
              assertThat(understood.consultation().observations()).isEmpty();
            });
  }

  @Test
  void anEmptyPatchChangesNothing() {
    assertThat(patched("{}"))
        .isInstanceOfSatisfying(
            RequestReading.Understood.class,
            understood ->
                assertThat(new String(understood.canonical(), StandardCharsets.UTF_8))
                    .contains("\"livesAlone\":\"yes\""));
  }

  @Test
  void whatIsWrongIsToldLikeAnyRequest() {
    assertThat(patched("{\"patient\":{\"livesAlone\":\"perhaps\"}}"))
        .isInstanceOfSatisfying(
            RequestReading.Refused.class,
            refused ->
                assertThat(refused.problems().get(0).pointer()).isEqualTo("/patient/livesAlone"));
    assertThat(patched("{\"patient\":")).isInstanceOf(RequestReading.Malformed.class);
    assertThat(patched("[]")).isInstanceOf(RequestReading.Refused.class);
    assertThat(patched("")).isInstanceOf(RequestReading.Malformed.class);
  }
}
