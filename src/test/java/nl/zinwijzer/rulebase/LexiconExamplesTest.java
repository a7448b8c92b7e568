package nl.zinwijzer.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.zinwijzer.consultation.TestingConsultation;
import nl.zinwijzer.consultation.Text;
import nl.zinwijzer.language.LexiconReader;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.rulebase.knowledge.CitationCheck;
import nl.zinwijzer.rulebase.knowledge.ExampleCheck;
import nl.zinwijzer.rulebase.knowledge.LexiconFiles;
import nl.zinwijzer.rulebase.knowledge.Source;
import org.junit.jupiter.api.Test;

/** Every example of the lexicon; with -Dtry="…" also what is read in a text of one's own. */
class LexiconExamplesTest {
  @Test
  void everyExampleIsReadAsItsEntrySays() {
    List<Finding> findings = new ArrayList<>();
    RuleBaseFiles files = RuleBaseFiles.read(Path.of("rules"));
    LexiconReader reader =
        LexiconFiles.read(
            files.texts("lexicon/", ".yaml"),
            ProjectWords.vocabulary().concepts(),
            new CitationCheck(Source.read(files, findings::add)),
            findings::add);
    String own = System.getProperty("try", "");
    if (!own.isEmpty()) {
      Text text = TestingConsultation.words(own);
      System.out.println(ExampleCheck.told(reader.read(List.of(text), ExampleCheck.DATE)));
    }
    StringBuilder report = new StringBuilder();
    findings.stream()
        .sorted()
        .forEach(
            finding ->
                report
                    .append("rules/")
                    .append(finding.place())
                    .append(' ')
                    .append(finding.english())
                    .append('\n'));
    assertThat(report.toString()).isEmpty();
  }
}
