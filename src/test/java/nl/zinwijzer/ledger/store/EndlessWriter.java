package nl.zinwijzer.ledger.store;

import java.time.Clock;
import nl.zinwijzer.ledger.Decision;
import nl.zinwijzer.ledger.DecisionIds;

/** Records decisions from many threads and prints each id once it is kept, until it is killed. */
final class EndlessWriter {
  private static final int THREADS = 16;

  private EndlessWriter() {}

  /** Takes the URL and the user of the database. */
  public static void main(String[] arguments) {
    BareLedger ledger = new BareLedger(arguments[0], arguments[1]);
    DecisionIds ids = new DecisionIds();
    Clock clock = Clock.systemUTC();
    for (int i = 0; i < THREADS; i++) {
      new Thread(
              () -> {
                while (true) {
                  Decision decision = TestingDecisions.ofRealSize(ids, clock.instant());
                  ledger.record(decision);
                  System.out.println(decision.heading().id());
                }
              })
          .start();
    }
  }
}
