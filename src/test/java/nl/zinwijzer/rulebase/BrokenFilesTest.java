package nl.zinwijzer.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything wrong in a file is found at its line and column, all at once, and nothing else. */
class BrokenFilesTest {
  static List<BrokenFile> files() {
    return BrokenFile.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everythingWrongIsFoundAtItsPlace(BrokenFile file) {
    List<Finding> findings = refusal(List.of(file));
    assertThat(findings).extracting(BrokenFilesTest::told).isEqualTo(file.marks());
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.dutch()).isNotBlank().isNotEqualTo(finding.english());
              assertThat(finding.english()).isNotBlank();
              assertThat(finding.dutch() + finding.english())
                  .doesNotContain("class ", "Descr", "Exception", "null");
            });
  }

  @Test
  void thereAreFortyOfWhichTenAreErrorsOfType() {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(
            files().stream()
                .filter(
                    file ->
                        file.marks().stream()
                            .anyMatch(
                                mark -> mark.endsWith("wrong-type") || mark.endsWith("no-order"))))
        .hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void everythingWrongInAllFilesIsFoundInOneRun() {
    Set<String> paths = new HashSet<>();
    List<BrokenFile> together =
        files().stream()
            .filter(file -> !file.path().equals("sources.yaml") && paths.add(file.path()))
            .toList();
    assertThat(together).hasSizeGreaterThan(40);
    assertThat(refusal(together))
        .extracting(BrokenFilesTest::told)
        .containsAll(together.stream().map(BrokenFile::marks).flatMap(Collection::stream).toList());
  }

  @Test
  void aFolderOutsideTheStagesIsNotToldAgainForEveryScenario() {
    BrokenFile outside = named("40-outside-stages.txt");
    BrokenFile scenario =
        new BrokenFile(
            "",
            "scenarios/proef.yaml",
            """
            - name: proef
              rule: outside-stages
              request: {date: '2026-11-21', professional: {role: huisarts}}
              expect: {rules: [outside-stages]}
            """,
            List.of());
    assertThat(refusal(List.of(outside, scenario)))
        .extracting(Finding::code)
        .containsExactly("outside-stages");
  }

  @Test
  void whatIsFarFromEveryWordIsNotGuessed() {
    BrokenFile scenario =
        new BrokenFile(
            "",
            "scenarios/proef.yaml",
            """
            - name: proef
              request: {date: '2026-11-21', professional: {role: huisarts}}
              expect: {topics: [levensboek], form: vol, level: atention}
            """,
            List.of());
    assertThat(refusal(List.of(scenario)))
        .extracting(Finding::dutch)
        .containsExactlyInAnyOrder(
            "`levensboek` bestaat niet; facts.md noemt wat er is, hier in kleine letters",
            "`vol` bestaat niet; kies uit full, light, passive",
            "`atention` bestaat niet; bedoelt u `attention`?");
  }

  private static BrokenFile named(String name) {
    return files().stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
  }

  /** What the loader finds; it throws before anything reaches the engine. */
  private static List<Finding> refusal(List<BrokenFile> broken) {
    SortedMap<String, byte[]> files =
        new TreeMap<>(
            new TestingRuleBase("signals", "levels", "outcome")
                .rule(
                    "signals",
                    "sound",
                    "Patient( livesAlone == Answer.YES )",
                    "Standing( Level.ATTENTION, Form.FULL, false )")
                .files()
                .byPath());
    if (broken.stream().anyMatch(file -> file.path().startsWith("lexicon/"))) {
      RuleBaseFiles.read(Path.of("rules"))
          .byPath()
          .forEach(
              (path, content) -> {
                if (path.startsWith("lexicon/") || path.equals("sources.yaml")) {
                  files.put(path, content);
                }
              });
    }
    broken.forEach(file -> files.put(file.path(), file.bytes()));
    return catchThrowableOfType(
            RefusedRuleBase.class, () -> RuleBaseLoader.load(new RuleBaseFiles(files)).close())
        .findings();
  }

  private static String told(Finding finding) {
    return finding.place() + " " + finding.code();
  }
}
