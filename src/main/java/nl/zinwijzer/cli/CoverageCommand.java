package nl.zinwijzer.cli;

import java.util.concurrent.Callable;
import nl.zinwijzer.workshop.Coverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code zin coverage}: which rule, text and scenario carry each row of the knowledge? */
@Command(
    name = "coverage",
    description = {
      "Schrijft coverage.md: welke regel, tekst en welk scenario elke rij van catalogue.yaml draagt.",
      "Writes coverage.md: which rule, text and scenario carry each row of catalogue.yaml."
    })
final class CoverageCommand implements Callable<Integer> {
  @Mixin private RuleBaseFolder folder = new RuleBaseFolder();

  @Override
  public Integer call() {
    return folder.open(
        (files, rules) -> {
          Coverage coverage = Coverage.of(files, rules);
          folder.write("coverage.md", coverage.markdown());
          return coverage.findings();
        });
  }
}
