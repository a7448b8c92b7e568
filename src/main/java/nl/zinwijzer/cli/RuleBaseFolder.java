package nl.zinwijzer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.rulebase.RefusedRuleBase;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.RuleBaseLoader;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The folder a command works on, and how it tells what it finds. */
final class RuleBaseFolder {
  @Parameters(
      index = "0",
      arity = "0..1",
      defaultValue = "rules",
      description = {"de map met regels", "the folder with rules"})
  private Path folder = Path.of("rules");

  @Option(
      names = "--region",
      description = {
        "een eigen bestand over de partners in uw regio",
        "a file of your own on the partners in your region"
      })
  private Optional<Path> region = Optional.empty();

  @Option(
      names = "--lang",
      defaultValue = "nl",
      description = {"taal van de meldingen: nl of en", "language of the messages: nl or en"})
  private AnswerLanguage language = AnswerLanguage.NL;

  /**
   * Opens the rule base and uses it; a rule base with faults is told and not used.
   *
   * @param use gives what else was found
   * @return the exit code
   */
  int open(BiFunction<RuleBaseFiles, RuleBase, List<Finding>> use) {
    if (!Files.isDirectory(folder)) {
      return finish(
          List.of(
              new Finding(
                  "no-folder",
                  folder.toString(),
                  1,
                  1,
                  "deze map is er niet; noem de map met regels: zin check rules",
                  "this folder does not exist; name the folder with rules: zin check rules")));
    }
    if (region.filter(file -> !Files.isRegularFile(file)).isPresent()) {
      return finish(
          List.of(
              new Finding(
                  "no-file",
                  region.orElseThrow().toString(),
                  1,
                  1,
                  "dit bestand is er niet; noem het bestand van uw regio",
                  "this file does not exist; name the file of your region")));
    }
    RuleBaseFiles national = RuleBaseFiles.read(folder);
    RuleBaseFiles files = region.map(national::withRegion).orElse(national);
    try (RuleBase rules = RuleBaseLoader.load(files)) {
      return finish(use.apply(files, rules));
    } catch (RefusedRuleBase refused) {
      return finish(refused.findings());
    }
  }

  /**
   * Writes a file of the folder.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  void write(String name, String content) {
    try {
      Files.writeString(folder.resolve(name), content);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write " + folder.resolve(name), unwritable);
    }
  }

  /** Tells what was found, or that nothing was. */
  int finish(List<Finding> findings) {
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    boolean english = language == AnswerLanguage.EN;
    for (Finding finding : findings) {
      out.println(
          finding.place()
              + ": "
              + (english ? finding.english() : finding.dutch())
              + " ["
              + finding.code()
              + "]");
    }
    if (findings.isEmpty()) {
      out.println(english ? "no findings" : "geen bevindingen");
    } else {
      String word = english ? " finding" : " bevinding";
      String more = english ? "s" : "en";
      out.println(findings.size() + word + (findings.size() == 1 ? "" : more));
    }
    return findings.isEmpty() ? 0 : 1;
  }
}
