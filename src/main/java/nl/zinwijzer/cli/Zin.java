package nl.zinwijzer.cli;

import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The command line of guideline authors. */
@Command(
    name = "zin",
    description = {
      "Controleert en probeert een regelbestand van Zinwijzer.",
      "Checks and tries a rule base of Zinwijzer."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Zin.Version.class,
    scope = ScopeType.INHERIT,
    subcommands = {
      CheckCommand.class,
      TestCommand.class,
      CoverageCommand.class,
      FactsCommand.class
    })
public final class Zin {
  private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

  /** The version in the jar that runs. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "zinwijzer "
            + Optional.ofNullable(Zin.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)")
      };
    }
  }

  private Zin() {}

  /**
   * Whether these arguments are for the author's command line: a word, even a misspelt command, or
   * a request for help. Settings of the service begin with a hyphen.
   */
  public static boolean asked(String... arguments) {
    return arguments.length > 0 && (!arguments[0].startsWith("-") || HELP.contains(arguments[0]));
  }

  /**
   * Runs a command.
   *
   * @return 0 when all is well, 1 when something was found, 2 when the command was not understood
   */
  public static int run(String... arguments) {
    return new CommandLine(new Zin()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments);
  }
}
