package nl.zinwijzer.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnomedCodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"73211009", "35489007", "307077003", "84229001", "22298006", "138875005"})
  void publishedCodesAreWellFormed(String code) {
    assertThat(SnomedCode.matches(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A04",
        "7321100",
        "73211008",
        "073211009",
        "73211009 ",
        "1234567890123456789",
        "73211090"
      })
  void anythingElseIsNot(String code) {
    assertThat(SnomedCode.matches(code)).isFalse();
  }

  @Test
  void everyCodeHasExactlyOneCheckDigit() {
    for (int stem = 100_000; stem < 100_500; stem++) {
      int valid = 0;
      for (int digit = 0; digit < 10; digit++) {
        valid += SnomedCode.matches(stem + "" + digit) ? 1 : 0;
      }
      assertThat(valid).isEqualTo(1);
    }
  }
}
