package nl.zinwijzer.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/** A database of its own for one test. */
interface TestingDatabase extends AutoCloseable {
  String url();

  String username();

  /** Takes the database away from under the service. */
  void stop();

  /** Everything that the database wrote to its disk. */
  Stream<byte[]> files();

  @Override
  void close();

  default Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), username(), "");
  }

  static Stream<byte[]> contents(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).toList().stream().map(TestingDatabase::content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
