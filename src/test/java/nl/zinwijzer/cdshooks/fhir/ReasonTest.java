package nl.zinwijzer.cdshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zinwijzer.advice.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
  @ParameterizedTest
  @EnumSource
  void isToldInBothLanguages(Reason reason) {
    assertThat(reason.message(Language.NL)).isNotBlank().isNotEqualTo(reason.message(Language.EN));
  }
}
