package nl.zinwijzer.rulebase;

import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads the rules of one DRL file as Drools' own parser sees them, and refuses what lies outside
 * the shape that can be analysed.
 */
final class DrlFile {
  private final String path;
  private final String text;
  private final DrlFindings findings;

  private DrlFile(String path, String text, DrlFindings findings) {
    this.path = path;
    this.text = text;
    this.findings = findings;
  }

  /**
   * Reads a file.
   *
   * @param path path within the rule base; its first folder is the stage
   * @param text the DRL
   * @param findings receives everything that is wrong
   * @return the rules that could be read
   */
  static List<Rule> read(String path, String text, Consumer<Finding> findings) {
    return new DrlFile(path, text, new DrlFindings(path, findings)).rules();
  }

  private List<Rule> rules() {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr content;
    try {
      content = parser.parse(true, new StringReader(text));
    } catch (DroolsParserException broken) {
      findings.report(1, 1, "unreadable-drl", "dit is geen DRL", "this is not DRL");
      return List.of();
    }
    if (parser.hasErrors()) {
      if (OpenEnds.report(text, findings)) {
        return List.of();
      }
      parser.getErrors().stream()
          .filter(error -> error.getLines().length > 0 && error.getLines()[0] > 0)
          .findFirst()
          .ifPresentOrElse(
              error ->
                  findings.report(
                      error.getLines()[0],
                      error instanceof ParserError at ? at.getCol() + 1 : 1,
                      "syntax",
                      "hier klopt de DRL niet: let op haakjes, komma's en aanhalingstekens",
                      "the DRL is not well-formed here: check brackets, commas and quotes"),
              () ->
                  findings.report(
                      1, 1, "syntax", "de DRL klopt niet", "the DRL is not well-formed"));
      return List.of();
    }
    if (content == null || content.getRules().isEmpty()) {
      findings.report(
          1, 1, "empty-file", "in dit bestand staat geen regel", "this file holds no rule");
      return List.of();
    }
    refuseWhatRunsCode(content);
    return content.getRules().stream()
        .flatMap(rule -> DrlRule.read(path, text, rule, findings.ofPart()).stream())
        .toList();
  }

  private void refuseWhatRunsCode(PackageDescr content) {
    for (ImportDescr imported : content.getImports()) {
      if (!Vocabulary.IMPORTS.contains(imported.getTarget())) {
        String allowed = String.join(", ", Vocabulary.IMPORTS);
        findings.report(
            imported.getLine(),
            1,
            "import",
            "`" + imported.getTarget() + "` mag niet; toegestaan: " + allowed,
            "`" + imported.getTarget() + "` is not allowed; allowed: " + allowed);
      }
    }
    refuse(content.getFunctionImports(), "import function");
    refuse(content.getFunctions(), "function");
    refuse(content.getGlobals(), "global");
    refuse(content.getTypeDeclarations(), "declare");
    refuse(content.getEnumDeclarations(), "declare enum");
    refuse(content.getEntryPointDeclarations(), "declare entry-point");
    refuse(content.getWindowDeclarations(), "declare window");
    refuse(content.getAccumulateImports(), "import accumulate");
    content
        .getAttributes()
        .forEach(attribute -> findings.notAllowed(attribute, attribute.getName()));
  }

  private void refuse(Collection<? extends BaseDescr> found, String word) {
    found.forEach(one -> findings.notAllowed(one, word));
  }
}
