package nl.zinwijzer.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import org.junit.jupiter.api.Test;

/**
 * Every row of the clinical knowledge is carried by a rule, a text and a scenario, or explained.
 */
class CoverageTest {
  private static final Path RULES = Path.of("rules");
  private static final int POSITIONS = 53;

  private final Coverage coverage = Coverage.of(RuleBaseFiles.read(RULES), ProjectRules.get());

  @Test
  void noRowIsOpen() {
    assertThat(coverage.findings()).extracting(Finding::english).isEmpty();
  }

  @Test
  void theTableIsTheGeneratedOne() throws IOException {
    assertThat(RULES.resolve("coverage.md"))
        .as("run rules/zin coverage")
        .hasContent(coverage.markdown());
    assertThat(Files.readString(RULES.resolve("coverage.md"))).isEqualTo(coverage.markdown());
  }

  /** The sources contradict each other and leave gaps; for each stands what is done here. */
  @Test
  void everyContradictionHasAPosition() throws IOException {
    List<Integer> numbers =
        Pattern.compile("(?m)^\\| (\\d+) \\| [^|]+ \\| [^|]+ \\|$")
            .matcher(Files.readString(RULES.resolve("not-encoded.md")))
            .results()
            .map(row -> Integer.valueOf(row.group(1)))
            .toList();
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, POSITIONS).boxed().toList());
  }
}
