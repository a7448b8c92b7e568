package nl.zinwijzer.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.zinwijzer.consultation.Answer;
import nl.zinwijzer.consultation.ConsultationReader;
import nl.zinwijzer.consultation.Reading;
import org.junit.jupiter.api.Test;

class WhatIfTest {
  private static final String REQUEST =
      "{\"date\":\"2026-11-21\",\"professional\":{\"role\":\"huisarts\"},"
          + "\"patient\":{\"age\":54,\"livesAlone\":\"yes\"},\"observations\":[\"vague_complaints\"]}";

  private static Reading patched(String patch) {
    return WhatIf.read(
        new ConsultationReader(),
        REQUEST.getBytes(StandardCharsets.UTF_8),
        patch.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aPatchChangesAddsAndRemoves() {
    assertThat(patched("{\"patient\":{\"livesAlone\":\"no\",\"age\":null},\"observations\":[]}"))
        .isInstanceOfSatisfying(
            Reading.Understood.class,
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
            Reading.Understood.class,
            understood ->
                assertThat(new String(understood.canonical(), StandardCharsets.UTF_8))
                    .contains("\"livesAlone\":\"yes\""));
  }

  @Test
  void whatIsWrongIsToldLikeAnyRequest() {
    assertThat(patched("{\"patient\":{\"livesAlone\":\"perhaps\"}}"))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused ->
                assertThat(refused.problems().get(0).pointer()).isEqualTo("/patient/livesAlone"));
    assertThat(patched("{\"patient\":")).isInstanceOf(Reading.Malformed.class);
    assertThat(patched("[]")).isInstanceOf(Reading.Refused.class);
    assertThat(patched("")).isInstanceOf(Reading.Malformed.class);
  }
}
