package nl.zinwijzer.cdshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zinwijzer.answer.AnswerLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnmappedReasonTest {
  @ParameterizedTest
  @EnumSource
  void isToldInBothLanguages(UnmappedReason reason) {
    assertThat(reason.message(AnswerLanguage.NL))
        .isNotBlank()
        .isNotEqualTo(reason.message(AnswerLanguage.EN));
  }
}
