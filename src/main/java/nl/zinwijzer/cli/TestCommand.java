package nl.zinwijzer.cli;

import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.zinwijzer.workshop.Exercise;
import nl.zinwijzer.workshop.ScenarioTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code zin test}: does every scenario turn out as it says, and is every rule shown? */
@Command(
    name = "test",
    description = {
      "Controleert het regelbestand en speelt alle scenario's na.",
      "Checks the rule base and plays all scenarios."
    })
final class TestCommand implements Callable<Integer> {
  @Mixin private RuleBaseFolder folder = new RuleBaseFolder();

  @Override
  public Integer call() {
    return folder.open(
        (files, rules) ->
            Stream.concat(ScenarioTrial.all(rules).stream(), Exercise.all(rules).stream())
                .sorted()
                .toList());
  }
}
