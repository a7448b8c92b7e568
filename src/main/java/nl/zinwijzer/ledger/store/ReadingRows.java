package nl.zinwijzer.ledger.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads and writes the table {@code reading}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReadingRows extends GenericRepository<ReadingRow, String> {
  ReadingRow save(ReadingRow row);

  List<ReadingRow> findByDecisionIdOrderById(String decisionId);
}
