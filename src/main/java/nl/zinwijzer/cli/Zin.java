package nl.zinwijzer.cli;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of guideline authors. */
@Command(
    name = "zin",
    description = {
      "Controleert en probeert een regelbestand van Zinwijzer.",
      "Checks and tries a rule base of Zinwijzer."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      CheckCommand.class,
      TestCommand.class,
      CoverageCommand.class,
      FactsCommand.class
    })
public final class Zin {
  private Zin() {}

  /** The commands this command line knows. */
  public static Set<String> commands() {
    return new CommandLine(new Zin()).getSubcommands().keySet();
  }

  /**
   * Runs a command.
   *
   * @return 0 when all is well, 1 when something was found, 2 when the command was not understood
   */
  public static int run(String... arguments) {
    return new CommandLine(new Zin()).execute(arguments);
  }
}
