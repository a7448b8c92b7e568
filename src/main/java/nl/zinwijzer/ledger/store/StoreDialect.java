package nl.zinwijzer.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What the databases that can hold the ledger do differently. */
enum StoreDialect {
  /** The embedded store. */
  H2("select number, seal, key_check from ledger where id = 1 for update") {
    /** H2 writes a commit to the file but leaves it to the system to bring the file to the disk. */
    @Override
    void sync(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("checkpoint sync");
        connection.commit();
      }
    }
  },

  /** A server; whatever its default is, a transaction of ours waits for the disk. */
  POSTGRESQL(
      "select number, seal, key_check, set_config('synchronous_commit', 'on', true)"
          + " from ledger where id = 1 for update") {
    @Override
    void sync(Connection connection) {}
  };

  private static final String H2_ADDRESS = "jdbc:h2:";

  private final String head;

  StoreDialect(String head) {
    this.head = head;
  }

  /** The dialect of the database at an address. */
  static StoreDialect of(String url) {
    return url.startsWith(H2_ADDRESS) ? H2 : POSTGRESQL;
  }

  /** Reads the head of the chain and keeps others from it until the transaction ends. */
  String head() {
    return head;
  }

  /** Brings what was committed to the disk. */
  abstract void sync(Connection connection) throws SQLException;
}
