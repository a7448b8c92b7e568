package nl.zinwijzer.ledger;

import java.nio.file.Path;

/** Cards on an H2 file. */
final class H2CardsTest extends CardsContract {
  @Override
  TestingDatabase start(Path databaseFolder) {
    return new H2File(databaseFolder);
  }
}
