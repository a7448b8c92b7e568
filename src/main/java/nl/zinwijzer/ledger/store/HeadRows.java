package nl.zinwijzer.ledger.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Reads the table {@code ledger}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HeadRows extends GenericRepository<HeadRow, Short> {
  Optional<HeadRow> findById(short id);
}
