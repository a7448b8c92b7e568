package nl.zinwijzer.ledger.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A PostgreSQL server that waits for its disk. */
final class PostgresServer implements TestingDatabase {
  private final EmbeddedPostgres server;
  private final Path folder;

  PostgresServer(Path folder) {
    this.folder = folder;
    try {
      server =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(true)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "off")
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public String username() {
    return "postgres";
  }

  @Override
  public void stop() {
    close();
  }

  @Override
  public Stream<byte[]> files() {
    return TestingDatabase.contents(folder);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
