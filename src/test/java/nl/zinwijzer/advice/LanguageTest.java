package nl.zinwijzer.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @Test
  void withoutAHeaderItIsDutch() {
    assertThat(Language.accepted(null)).isEqualTo(Language.NL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en              | EN",
        "en-GB           | EN",
        "nl-BE           | NL",
        "de              | NL",
        "de, en;q=0.5    | EN",
        "en;q=0.4, nl    | NL",
        "*               | NL",
        "en;q=nonsense   | NL",
        "<script>        | NL",
      })
  void theHeaderDecides(String header, Language language) {
    assertThat(Language.accepted(header)).isEqualTo(language);
  }
}
