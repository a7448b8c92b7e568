package nl.zinwijzer.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Every requirement on a service has its test, and every test that is named is there. */
class ConformanceTest {
  private static final int REQUIREMENTS = 120;
  private static final Set<String> OBLIGATIONS = Set.of("SHALL", "SHALL NOT");
  private static final Set<String> WISHES = Set.of("SHOULD", "SHOULD NOT", "MAY", "DEPRECATED");
  private static final Pattern ROW =
      Pattern.compile("\\| (\\d+) \\| ([A-Z ]+) \\| ([^|]+) \\| ([^|]*) \\|");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
  private static final Pattern REASON = Pattern.compile("Reason: \\S.+");
  private static final List<String> ROOMS =
      List.of(
          "cdshooks",
          "cdshooks.call",
          "cdshooks.card",
          "security",
          "security.local",
          "security.login",
          "security.settings",
          "security.tokens",
          "ledger.store");

  private record Row(int number, String level, String words, String holder) {
    List<String[]> tests() {
      Matcher matcher = NAMED.matcher(holder);
      List<String[]> tests = new ArrayList<>();
      while (matcher.find()) {
        tests.add(new String[] {matcher.group(1), matcher.group(2)});
      }
      return tests;
    }
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("api-spec/cds-hooks-conformance.md")).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(
            row ->
                new Row(Integer.parseInt(row.group(1)), row.group(2), row.group(3), row.group(4)))
        .toList();
  }

  @Test
  void everyRequirementHasOneRow() throws IOException {
    assertThat(rows()).extracting(Row::number).doesNotHaveDuplicates().isSorted();
    assertThat(rows()).hasSize(REQUIREMENTS);
    assertThat(rows()).allMatch(row -> !row.words().isBlank());
    assertThat(rows())
        .allMatch(row -> OBLIGATIONS.contains(row.level()) || WISHES.contains(row.level()));
  }

  @Test
  void everyObligationHasATestAndEveryWishATestOrAReason() throws IOException {
    assertThat(rows())
        .allSatisfy(
            row -> {
              boolean reason =
                  WISHES.contains(row.level()) && REASON.matcher(row.holder()).matches();
              assertThat(!row.tests().isEmpty() || reason).isTrue();
            });
  }

  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    assertThat(rows().stream().flatMap(row -> row.tests().stream()).toList())
        .allSatisfy(
            test -> assertThat(isTest(test[0], test[1])).as(test[0] + "#" + test[1]).isTrue());
  }

  private static boolean isTest(String type, String name) {
    return ROOMS.stream()
        .map(room -> "nl.zinwijzer." + room + "." + type)
        .flatMap(ConformanceTest::found)
        .flatMap(found -> Arrays.stream(found.getDeclaredMethods()))
        .filter(method -> method.getName().equals(name))
        .anyMatch(
            method ->
                method.isAnnotationPresent(Test.class)
                    || method.isAnnotationPresent(ParameterizedTest.class));
  }

  private static Stream<Class<?>> found(String name) {
    try {
      return Stream.of(Class.forName(name, false, ConformanceTest.class.getClassLoader()));
    } catch (ClassNotFoundException elsewhere) {
      return Stream.empty();
    }
  }
}
