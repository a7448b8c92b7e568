package nl.zinwijzer.ledger.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Reads the table {@code decision_text}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TextRows extends GenericRepository<TextRow, Long> {
  Optional<TextRow> findByNumber(long number);

  List<TextRow> findByNumberBetween(long first, long last);
}
