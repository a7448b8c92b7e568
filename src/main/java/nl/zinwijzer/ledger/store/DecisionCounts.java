package nl.zinwijzer.ledger.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** Counts decisions and feedback. Without a client it counts those of all clients. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DecisionCounts extends GenericRepository<DecisionRow, Long> {
  String DECISIONS =
      " from decision d where d.decided_at >= :since and d.decided_at < :until"
          + " and d.client = coalesce(:client, d.client) group by ";
  String FEEDBACK =
      " from feedback f join decision d on d.decision_id = f.decision_id"
          + " where d.decided_at >= :since and d.decided_at < :until"
          + " and d.client = coalesce(:client, d.client) group by ";

  @Query("select d.level as name, count(*) as number" + DECISIONS + "d.level")
  List<ColumnCount> levels(@Nullable String client, Instant since, Instant until);

  @Query("select d.showing as name, count(*) as number" + DECISIONS + "d.showing")
  List<ColumnCount> cards(@Nullable String client, Instant since, Instant until);

  @Query("select f.outcome as name, count(*) as number" + FEEDBACK + "f.outcome")
  List<ColumnCount> outcomes(@Nullable String client, Instant since, Instant until);

  @Query("select f.reasons as name, count(*) as number" + FEEDBACK + "f.reasons")
  List<ColumnCount> reasons(@Nullable String client, Instant since, Instant until);
}
