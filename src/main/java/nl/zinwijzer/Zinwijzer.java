package nl.zinwijzer;

import io.micronaut.runtime.Micronaut;
import nl.zinwijzer.cli.Zin;

/** Starts the service, or runs a command of the author's command line. */
public final class Zinwijzer {
  private Zinwijzer() {}

  /** With a command of {@link Zin} runs it; otherwise serves until the process is stopped. */
  public static void main(String[] arguments) {
    if (arguments.length > 0 && Zin.commands().contains(arguments[0])) {
      System.exit(Zin.run(arguments));
    }
    Micronaut.run(Zinwijzer.class, arguments);
  }
}
