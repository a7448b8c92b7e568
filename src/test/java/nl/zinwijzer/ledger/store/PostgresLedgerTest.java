package nl.zinwijzer.ledger.store;

import java.nio.file.Path;

/** The ledger on PostgreSQL, with a server whose default is not to wait for the disk. */
final class PostgresLedgerTest extends LedgerContract {
  @Override
  TestingDatabase start(Path databaseFolder) {
    return new PostgresServer(databaseFolder);
  }
}
