package nl.zinwijzer.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerLanguageTest {
  @Test
  void withoutAHeaderItIsDutch() {
    assertThat(AnswerLanguage.accepted(null)).isEqualTo(AnswerLanguage.NL);
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
  void theHeaderDecides(String header, AnswerLanguage language) {
    assertThat(AnswerLanguage.accepted(header)).isEqualTo(language);
  }
}
