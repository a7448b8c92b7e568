package nl.zinwijzer.ledger.store;

import java.nio.file.Path;

/** Cards on PostgreSQL. */
final class PostgresCardsTest extends CardsContract {
  @Override
  TestingDatabase start(Path databaseFolder) {
    return new PostgresServer(databaseFolder);
  }
}
