package nl.zinwijzer.consultation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestProblemTest {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  @ParameterizedTest
  @EnumSource(ProblemKind.class)
  void everyKindIsToldInDutchAndInEnglish(ProblemKind kind) {
    for (Optional<String> value : new Optional[] {Optional.empty(), Optional.of("unkown")}) {
      RequestProblem problem =
          new RequestProblem("/date", kind, value, Optional.of("unknown"), Optional.of("100"));

      String dutch = problem.message(DUTCH);
      String english = problem.message(Locale.ENGLISH);

      assertThat(dutch).isNotBlank().isNotEqualTo(english).doesNotContain("{", "}", "\"\"");
      assertThat(english).isNotBlank().doesNotContain("{", "}", "\"\"");
    }
  }

  @ParameterizedTest
  @EnumSource(ProblemKind.class)
  void theLanguageOfTheMachineDoesNotMatter(ProblemKind kind) {
    RequestProblem problem =
        new RequestProblem("", kind, Optional.empty(), Optional.empty(), Optional.empty());
    Locale machine = Locale.getDefault();
    String before = problem.message(DUTCH);
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(problem.message(DUTCH)).isEqualTo(before);
    } finally {
      Locale.setDefault(machine);
    }
  }
}
