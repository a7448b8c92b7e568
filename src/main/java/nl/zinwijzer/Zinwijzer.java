package nl.zinwijzer;

import io.micronaut.runtime.Micronaut;
import nl.zinwijzer.cli.Zin;

/** Starts the service, or runs a command of the author's command line. */
public final class Zinwijzer {
  private Zinwijzer() {}

  /** What {@link Zin} is asked it does; otherwise serves until the process is stopped. */
  public static void main(String[] arguments) {
    if (Zin.asked(arguments)) {
      System.exit(Zin.run(arguments));
    }
    Micronaut.run(Zinwijzer.class, arguments);
  }
}
