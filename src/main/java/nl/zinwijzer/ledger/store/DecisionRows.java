package nl.zinwijzer.ledger.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.ReadOnly;
import java.util.List;
import java.util.Optional;
import nl.zinwijzer.ledger.DecisionQuery;

/** Reads the table {@code decision}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class DecisionRows implements GenericRepository<DecisionRow, Long> {
  private final JdbcOperations operations;

  DecisionRows(JdbcOperations operations) {
    this.operations = operations;
  }

  abstract Optional<DecisionRow> findByDecisionId(String decisionId);

  abstract boolean existsByDecisionIdAndClient(String decisionId, String client);

  abstract List<DecisionRow> findByNumberBetweenOrderByNumber(long first, long last);

  /** Asks only about what the query names, so that the database can use its indexes. */
  @ReadOnly
  List<DecisionRow> search(DecisionQuery query, int limit) {
    SearchStatement search = new SearchStatement(query, limit);
    return operations.prepareStatement(
        search.sql(),
        statement -> {
          search.bind(statement);
          return operations.entityStream(statement.executeQuery(), DecisionRow.class).toList();
        });
  }
}
