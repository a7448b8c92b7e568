package nl.zinwijzer.ledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** An H2 file, with the settings of the service. */
final class H2File implements TestingDatabase {
  private final Path folder;

  H2File(Path folder) {
    this.folder = folder;
  }

  @Override
  public String url() {
    return "jdbc:h2:file:"
        + folder.toAbsolutePath()
        + "/zinwijzer;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE";
  }

  @Override
  public String username() {
    return "zinwijzer";
  }

  @Override
  public void stop() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("alter user zinwijzer set password 'changed'");
      statement.execute("shutdown");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Stream<byte[]> files() {
    return TestingDatabase.contents(folder);
  }

  @Override
  public void close() {}
}
