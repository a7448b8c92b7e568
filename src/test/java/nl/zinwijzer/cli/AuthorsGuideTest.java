package nl.zinwijzer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.workshop.FactGuide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Who follows the author's guide word by word makes a rule that works. */
@ResourceLock(Resources.SYSTEM_OUT)
class AuthorsGuideTest {
  private static final Path RULES = Path.of("rules");
  private static final Pattern BLOCK = Pattern.compile("(?s)```[a-z]*\n(.*?)```");

  @TempDir private Path folder;

  private String rule = "";
  private String scenarios = "";

  @BeforeEach
  void copyTheRulesAndReadTheGuide() throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(RULES.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    String guide = Files.readString(RULES.resolve("README.md"));
    List<String> blocks =
        BLOCK
            .matcher(
                guide.substring(
                    guide.indexOf("## Uw eerste regel"),
                    guide.indexOf("## Wat boven een regel staat")))
            .results()
            .map(block -> block.group(1))
            .toList();
    rule = blocks.get(0);
    scenarios = blocks.get(1);
  }

  @Test
  void theFirstRuleWorks() throws IOException {
    append("levels/attention.drl", rule);
    assertThat(zin("test"))
        .contains("levels/attention.drl:")
        .contains("[few-scenarios]", "[few-near-misses]", "[unknown-not-shown]")
        .endsWith("3 bevindingen\n");
    append("scenarios/bron-weg.yaml", scenarios);
    assertThat(zin("test")).isEqualTo("geen bevindingen\n");
    append("scenarios/jonger.yaml", scenarios.replace("age: 81", "age: 61"));
    assertThat(zin("test"))
        .contains("verwacht attention, gekregen none")
        .contains("`bron-weg-bij-oudere` ontbreekt; regel `bron-weg-bij-oudere` geldt niet")
        .contains("want er is geen `Signal(id == Concept.ELDERLY)`");
  }

  @Test
  void theMistakeOfTheGuideIsExplained() throws IOException {
    append("levels/attention.drl", rule.replace("Concept.ELDERLY", "Concept.ELDERLEY"));
    assertThat(zin("check"))
        .contains("levels/attention.drl:")
        .contains("`Concept.ELDERLEY` past hier niet")
        .contains("bedoelt u `Concept.ELDERLY`?")
        .endsWith("1 bevinding\n");
  }

  @Test
  void theFactsAreThoseOfTheCode() throws IOException {
    assertThat(Files.readString(RULES.resolve("facts.md")))
        .as("run rules/zin facts")
        .isEqualTo(FactGuide.markdown(ProjectRules.get().vocabulary()));
  }

  private void append(String file, String text) throws IOException {
    Files.writeString(
        folder.resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** What a command prints. */
  private String zin(String command, String... options) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      Zin.run(
          Stream.concat(Stream.of(command, folder.toString()), Stream.of(options))
              .toArray(String[]::new));
    } finally {
      System.setOut(before);
    }
    return printed.toString(UTF_8);
  }
}
