package nl.zinwijzer.ledger.store;

import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.zinwijzer.ledger.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marks decisions with the signals, rules and sources that auditors search by. An answer waits for
 * its record, not for its marks: they follow within seconds, and in any case before a search.
 */
@Singleton
class SearchMarks {
  private static final Logger LOG = LoggerFactory.getLogger(SearchMarks.class);

  /** One transaction marks no more than this, so that it never holds up recording for long. */
  static final int TOGETHER = 250;

  private final DataSource source;

  SearchMarks(DataSource source, DataSourceResolver resolver) {
    this.source = resolver.resolve(source);
  }

  @Scheduled(fixedDelay = "2s", initialDelay = "2s")
  void follow() {
    try {
      catchUp();
    } catch (StoreUnavailable e) {
      LOG.warn(
          "new decisions cannot be searched by signal, rule and source yet: the store is away");
    }
  }

  /**
   * Marks every decision on record.
   *
   * @throws StoreUnavailable when the store does not answer
   */
  void catchUp() {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        int marked = TOGETHER;
        while (marked == TOGETHER) {
          marked = markNext(connection);
          connection.commit();
        }
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new StoreUnavailable("the store does not answer", e);
    }
  }

  private static int markNext(Connection connection) throws SQLException {
    long last = lastMarked(connection);
    Map<SearchTerm, List<Long>> marks = new LinkedHashMap<>();
    int decisions = 0;
    try (PreparedStatement next =
        connection.prepareStatement(
            "select number, signals, rules, sources from decision where number > ?"
                + " order by number limit ?")) {
      next.setLong(1, last);
      next.setInt(2, TOGETHER);
      try (ResultSet row = next.executeQuery()) {
        while (row.next()) {
          decisions++;
          last = row.getLong("number");
          for (SearchTerm term : terms(row)) {
            marks.computeIfAbsent(term, unmarked -> new ArrayList<>()).add(last);
          }
        }
      }
    }
    if (decisions > 0) {
      add(connection, marks);
      keepPlace(connection, last);
    }
    return decisions;
  }

  /** Locked until the end of the transaction: of several replicas one marks at a time. */
  private static long lastMarked(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select number from marking where id = 1 for update")) {
      if (!row.next()) {
        throw new IllegalStateException("the place of the marks is gone");
      }
      return row.getLong("number");
    }
  }

  private static List<SearchTerm> terms(ResultSet row) throws SQLException {
    List<SearchTerm> terms = new ArrayList<>();
    for (String signal : StoredCodes.read(row.getString("signals"))) {
      terms.add(new SearchTerm(SearchTerm.SIGNAL, signal));
    }
    for (String rule : StoredCodes.read(row.getString("rules"))) {
      terms.add(new SearchTerm(SearchTerm.RULE, rule));
    }
    for (String source : StoredCodes.read(row.getString("sources"))) {
      terms.add(new SearchTerm(SearchTerm.SOURCE, source));
    }
    return terms;
  }

  private static void add(Connection connection, Map<SearchTerm, List<Long>> marks)
      throws SQLException {
    Map<SearchTerm, Integer> known = known(connection);
    try (PreparedStatement terms =
            connection.prepareStatement("insert into term (id, kind, name) values (?, ?, ?)");
        PreparedStatement rows =
            connection.prepareStatement("insert into mark (term, number) values (?, ?)")) {
      for (Map.Entry<SearchTerm, List<Long>> marked : marks.entrySet()) {
        SearchTerm term = marked.getKey();
        Integer id = known.get(term);
        if (id == null) {
          id = known.size() + 1;
          known.put(term, id);
          terms.setInt(1, id);
          terms.setString(2, term.kind());
          terms.setString(3, term.name());
          terms.addBatch();
        }
        for (long number : marked.getValue()) {
          rows.setInt(1, id);
          rows.setLong(2, number);
          rows.addBatch();
        }
      }
      terms.executeBatch();
      rows.executeBatch();
    }
  }

  private static Map<SearchTerm, Integer> known(Connection connection) throws SQLException {
    Map<SearchTerm, Integer> known = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select id, kind, name from term")) {
      while (row.next()) {
        known.put(new SearchTerm(row.getString("kind"), row.getString("name")), row.getInt("id"));
      }
    }
    return known;
  }

  private static void keepPlace(Connection connection, long number) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update marking set number = ? where id = 1")) {
      update.setLong(1, number);
      update.executeUpdate();
    }
  }
}
