package nl.zinwijzer.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.zinwijzer.workshop.FactGuide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code zin facts}: which words may a rule use? */
@Command(
    name = "facts",
    description = {
      "Schrijft facts.md: de feiten, velden en waarden die een regel mag gebruiken.",
      "Writes facts.md: the facts, properties and values that a rule may use."
    })
final class FactsCommand implements Callable<Integer> {
  @Mixin private RuleBaseFolder folder = new RuleBaseFolder();

  @Override
  public Integer call() {
    return folder.open(
        (files, rules) -> {
          folder.write("facts.md", FactGuide.markdown(rules.vocabulary()));
          return List.of();
        });
  }
}
