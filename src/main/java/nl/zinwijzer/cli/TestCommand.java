package nl.zinwijzer.cli;

import java.util.concurrent.Callable;
import nl.zinwijzer.workshop.ScenarioTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code zin test}: does every scenario turn out as it says? */
@Command(
    name = "test",
    description = {
      "Controleert het regelbestand en speelt alle scenario's na.",
      "Checks the rule base and plays all scenarios."
    },
    mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
  @Mixin private RuleBaseFolder folder = new RuleBaseFolder();

  @Override
  public Integer call() {
    return folder.open((files, rules) -> ScenarioTrial.all(rules));
  }
}
