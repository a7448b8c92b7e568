package nl.zinwijzer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zinwijzer.answer.AnswerLanguage;
import org.junit.jupiter.api.Test;

class PageWordsTest {
  private static final Pattern KEY = Pattern.compile("words\\.get\\(\"([a-zA-Z0-9.]+)\"[,)]");

  @Test
  void bothLanguagesHaveTheSameWords() {
    assertThat(PageWords.in(AnswerLanguage.EN).keys())
        .isEqualTo(PageWords.in(AnswerLanguage.NL).keys());
  }

  @Test
  void everyWordThatAPageUsesExists() throws IOException {
    List<String> used;
    try (Stream<Path> files =
        Stream.concat(
            Files.walk(Path.of("src/main/jte")),
            Files.walk(Path.of("src/main/java/nl/zinwijzer/pages")))) {
      used = files.filter(Files::isRegularFile).flatMap(PageWordsTest::keys).distinct().toList();
    }

    assertThat(used).isNotEmpty().isSubsetOf(PageWords.in(AnswerLanguage.NL).keys());
  }

  private static Stream<String> keys(Path file) {
    try {
      return KEY.matcher(Files.readString(file)).results().map(result -> result.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
