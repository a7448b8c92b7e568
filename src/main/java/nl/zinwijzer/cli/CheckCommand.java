package nl.zinwijzer.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code zin check}: is everything in the rule base well-formed, sourced and in the right shape?
 */
@Command(
    name = "check",
    description = {
      "Controleert regels, lexicon, teksten, codes, bronnen, drempels en scenario's.",
      "Checks rules, lexicon, texts, codes, sources, thresholds and scenarios."
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin private RuleBaseFolder folder = new RuleBaseFolder();

  @Override
  public Integer call() {
    return folder.open((files, rules) -> List.of());
  }
}
