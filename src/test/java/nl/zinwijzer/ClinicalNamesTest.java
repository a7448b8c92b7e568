package nl.zinwijzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.rulebase.ProjectWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who explains, answers, decides or opens a door names nothing clinical: the rule base does. */
class ClinicalNamesTest {
  private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9_.-]+)\"");
  private static final Set<String> CODES =
      Stream.of(
              ProjectWords.vocabulary().concepts().codes(),
              ProjectWords.vocabulary().topics().codes(),
              ProjectWords.vocabulary().partners().codes())
          .flatMap(codes -> codes.stream())
          .collect(Collectors.toSet());

  @ParameterizedTest
  @ValueSource(strings = {"explanation", "answer", "cdshooks", "deciding"})
  void noClassNamesAConceptATopicOrAPartner(String room) {
    List<String> named =
        sources(Path.of("src/main/java/nl/zinwijzer", room))
            .flatMap(
                source ->
                    LITERAL
                        .matcher(read(source))
                        .results()
                        .map((MatchResult literal) -> literal.group(1).toLowerCase(Locale.ROOT))
                        .filter(CODES::contains)
                        .map(code -> source.getFileName() + ": " + code))
            .toList();

    assertThat(named).isEmpty();
  }

  private static Stream<Path> sources(Path room) {
    try (Stream<Path> files = Files.walk(room)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
