package nl.zinwijzer.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zinwijzer.rulebase.Finding;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.rulebase.RuleBaseFiles;
import org.junit.jupiter.api.Test;

/**
 * Every row of the clinical knowledge is carried by a rule, a text and a scenario, or explained.
 */
class CoverageTest {
  private static final Path RULES = Path.of("rules");

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
}
