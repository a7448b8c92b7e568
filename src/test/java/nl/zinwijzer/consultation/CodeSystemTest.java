package nl.zinwijzer.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSystemTest {
  @ParameterizedTest
  @CsvSource({"P78, P78", "p78, P78", "' P78.01 ', P78.01"})
  void icpcIsWrittenInCapitals(String sent, String code) {
    assertThat(CodeSystem.ICPC_1.wellFormed(sent)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P7", "P78.1", "C78", "P78 P79", "84229001"})
  void otherFormsAreNoIcpc(String sent) {
    assertThat(CodeSystem.ICPC_1.wellFormed(sent)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"84229002", "P78", ""})
  void snomedHasItsCheckDigit(String sent) {
    assertThat(CodeSystem.SNOMED.wellFormed(" 84229001 ")).contains("84229001");
    assertThat(CodeSystem.SNOMED.wellFormed(sent)).isEmpty();
  }
}
