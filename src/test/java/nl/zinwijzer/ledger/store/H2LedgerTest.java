package nl.zinwijzer.ledger.store;

import java.nio.file.Path;

/** The ledger on an H2 file. */
final class H2LedgerTest extends LedgerContract {
  @Override
  TestingDatabase start(Path databaseFolder) {
    return new H2File(databaseFolder);
  }
}
