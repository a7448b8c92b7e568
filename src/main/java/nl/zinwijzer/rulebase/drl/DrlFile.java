package nl.zinwijzer.rulebase.drl;

import java.io.StringReader;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.model.Rule;
import nl.zinwijzer.rulebase.model.RuleVocabulary;
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
public final class DrlFile {
  private static final Pattern SINGLE_EQUALS = Pattern.compile("(?<![=!<>])=(?!=)");
  private static final Pattern AND = Pattern.compile("\\b(and|en)\\b");

  private final String path;
  private final String text;
  private final RuleVocabulary vocabulary;
  private final DrlFindings findings;

  private DrlFile(String path, String text, RuleVocabulary vocabulary, DrlFindings findings) {
    this.path = path;
    this.text = text;
    this.vocabulary = vocabulary;
    this.findings = findings;
  }

  /**
   * Reads a file.
   *
   * @param path path within the rule base; its first folder is the stage
   * @param text the DRL
   * @param vocabulary the words that its rules may use
   * @param findings receives everything that is wrong
   * @return the rules that could be read
   */
  public static List<Rule> read(
      String path, String text, RuleVocabulary vocabulary, Consumer<Finding> findings) {
    return new DrlFile(path, text, vocabulary, new DrlFindings(path, findings)).rules();
  }

  private List<Rule> rules() {
    Optional<PackageDescr> whole = parsed(text);
    if (whole.isPresent() && whole.get().getRules().isEmpty()) {
      findings.report(
          1, 1, "empty-file", "in dit bestand staat geen regel", "this file holds no rule");
      return List.of();
    }
    Optional<PackageDescr> sound = whole.or(this::soundPart);
    sound.ifPresent(this::refuseWhatRunsCode);
    return sound.stream()
        .flatMap(content -> content.getRules().stream())
        .flatMap(rule -> DrlRule.read(path, text, rule, vocabulary, findings.ofPart()).stream())
        .toList();
  }

  private static Optional<PackageDescr> parsed(String part) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr content = parser.parse(true, new StringReader(part));
      return parser.hasErrors()
          ? Optional.empty()
          : Optional.of(content == null ? new PackageDescr() : content);
    } catch (DroolsParserException broken) {
      return Optional.empty();
    }
  }

  /** Reports every rule that cannot be read; gives the others. */
  private Optional<PackageDescr> soundPart() {
    RuleBlocks blocks = new RuleBlocks(text);
    if (parsed(blocks.head()).isEmpty()) {
      reportFault(text);
      return Optional.empty();
    }
    Set<Integer> broken = new HashSet<>();
    for (int block = 0; block < blocks.count(); block++) {
      String only = blocks.only(block);
      if (parsed(only).isEmpty()) {
        reportFault(only);
        broken.add(block);
      }
    }
    if (broken.isEmpty()) {
      reportFault(text);
    }
    return parsed(blocks.without(broken));
  }

  private void reportFault(String part) {
    if (OpenEnds.report(part, findings)) {
      return;
    }
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      parser.parse(true, new StringReader(part));
    } catch (DroolsParserException broken) {
      findings.report(1, 1, "unreadable-drl", "dit is geen DRL", "this is not DRL");
      return;
    }
    parser.getErrors().stream()
        .filter(error -> error.getLines().length > 0 && error.getLines()[0] > 0)
        .findFirst()
        .ifPresentOrElse(
            error ->
                reportSyntax(
                    part,
                    error.getLines()[0],
                    error instanceof ParserError at ? at.getCol() + 1 : 1),
            () ->
                findings.report(1, 1, "syntax", "de DRL klopt niet", "the DRL is not well-formed"));
  }

  /** Names the sign that other languages have here, when that is what went wrong. */
  private void reportSyntax(String part, int line, int column) {
    String code =
        part.lines().skip(line - 1L).findFirst().orElse("").replaceAll("\"[^\"]*\"", "\"\"");
    String dutch = "let op haakjes, komma's en aanhalingstekens";
    String english = "check brackets, commas and quotes";
    if (SINGLE_EQUALS.matcher(code).find()) {
      dutch = "schrijf `==` om te vergelijken";
      english = "write `==` to compare";
    } else if (AND.matcher(code).find()) {
      dutch = "schrijf een komma tussen twee voorwaarden";
      english = "write a comma between two conditions";
    }
    findings.report(
        line,
        column,
        "syntax",
        "hier klopt de DRL niet: " + dutch,
        "the DRL is not well-formed here: " + english);
  }

  private void refuseWhatRunsCode(PackageDescr content) {
    for (ImportDescr imported : content.getImports()) {
      if (!RuleVocabulary.IMPORT.equals(imported.getTarget())) {
        String allowed = RuleVocabulary.IMPORT;
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
    found.forEach(part -> findings.notAllowed(part, word));
  }
}
