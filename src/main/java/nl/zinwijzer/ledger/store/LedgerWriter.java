package nl.zinwijzer.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import nl.zinwijzer.ledger.Heading;
import nl.zinwijzer.ledger.seal.LedgerKeys;
import nl.zinwijzer.ledger.seal.LockedText;
import nl.zinwijzer.ledger.seal.Seal;

/**
 * Writes entries in one transaction, seals them in order, and returns when they are on the disk.
 * The head of the chain is locked meanwhile, so that replicas on one database make one chain.
 */
final class LedgerWriter {
  private final DataSource source;
  private final StoreDialect dialect;
  private final LedgerKeys keys;

  LedgerWriter(DataSource source, StoreDialect dialect, LedgerKeys keys) {
    this.source = source;
    this.dialect = dialect;
    this.keys = keys;
  }

  /** Writes all entries or none. Without entries it proves that the store can still write. */
  void write(List<LedgerEntry> entries) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        append(connection, entries);
        connection.commit();
        dialect.sync(connection);
      } catch (SQLException | RuntimeException e) {
        undo(connection, e);
        throw e;
      }
    }
  }

  /** Does all that writing an entry takes, except keeping it. */
  void rehearse(LedgerEntry entry) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        append(connection, List.of(entry));
      } finally {
        connection.rollback();
      }
    }
  }

  private static void undo(Connection connection, Exception reason) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  private void append(Connection connection, List<LedgerEntry> entries) throws SQLException {
    long number;
    String seal;
    try (PreparedStatement statement = connection.prepareStatement(dialect.head());
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new IllegalStateException("the head of the ledger is gone");
      }
      number = row.getLong("number");
      seal = row.getString("seal");
      String check = row.getString("key_check");
      if (check != null && !check.equals(keys.check())) {
        throw new IllegalStateException(
            "the ledger was written with another key: give the service that key");
      }
    }
    try (PreparedStatement decisions =
            connection.prepareStatement(
                "insert into decision (number, decision_id, decided_at, client, patient_key,"
                    + " rule_base_version, rule_base_digest, language, role, level, form,"
                    + " signals, rules, sources, safety, showing, encounter_key,"
                    + " request_digest, answer_digest, origin_digest, seal)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement texts =
            connection.prepareStatement(
                "insert into decision_text (number, retained_until, request, answer, origin)"
                    + " values (?, ?, ?, ?, ?)")) {
      for (LedgerEntry entry : entries) {
        number++;
        seal =
            Seal.of(
                seal,
                number,
                entry.heading(),
                entry.request().digest(),
                entry.answer().digest(),
                entry.origin().map(LockedText::digest));
        addDecision(decisions, number, entry, seal);
        texts.setLong(1, number);
        texts.setObject(2, entry.retainedUntil());
        texts.setBytes(3, entry.request().bytes());
        texts.setBytes(4, entry.answer().bytes());
        texts.setBytes(5, entry.origin().map(LockedText::bytes).orElse(null));
        texts.addBatch();
      }
      if (!entries.isEmpty()) {
        decisions.executeBatch();
        texts.executeBatch();
      }
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update ledger set number = ?, seal = ?, key_check = ? where id = 1")) {
      update.setLong(1, number);
      update.setString(2, seal);
      update.setString(3, keys.check());
      update.executeUpdate();
    }
  }

  private static void addDecision(
      PreparedStatement statement, long number, LedgerEntry entry, String seal)
      throws SQLException {
    Heading heading = entry.heading();
    statement.setLong(1, number);
    statement.setString(2, heading.id());
    statement.setObject(3, heading.at().atOffset(ZoneOffset.UTC));
    statement.setString(4, heading.client());
    statement.setString(5, heading.patientKey().orElse(null));
    statement.setString(6, heading.ruleBaseVersion());
    statement.setString(7, heading.ruleBaseDigest());
    statement.setString(8, heading.language());
    statement.setString(9, heading.role().code());
    statement.setString(10, heading.level().code());
    statement.setString(11, heading.form().code());
    statement.setString(12, StoredCodes.column(heading.signals()));
    statement.setString(13, StoredCodes.column(heading.rules()));
    statement.setString(14, StoredCodes.column(heading.sources()));
    statement.setString(15, StoredCodes.column(heading.safety()));
    statement.setString(16, heading.showing().code());
    statement.setString(17, heading.encounterKey().orElse(null));
    statement.setString(18, entry.request().digest());
    statement.setString(19, entry.answer().digest());
    statement.setString(20, entry.origin().map(LockedText::digest).orElse(null));
    statement.setString(21, seal);
    statement.addBatch();
  }
}
