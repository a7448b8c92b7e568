package nl.zinwijzer.ledger.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads the cards that were shown on a patient. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ShownCards extends GenericRepository<DecisionRow, Long> {
  /** The latest cards on a client's patient, newest first. */
  @Query(
      "select d.decided_at, d.level, d.signals, d.encounter_key, f.reasons, f.given_at"
          + " from decision d left join feedback f on f.decision_id = d.decision_id"
          + " and f.outcome = 'overridden'"
          + " where d.patient_key = :patientKey and d.client = :client and d.showing = 'shown'"
          + " order by d.number desc limit 200")
  List<ShownCard> latest(String client, String patientKey);
}
