package nl.zinwijzer.ledger.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Reads and writes the table {@code feedback}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FeedbackRows extends GenericRepository<FeedbackRow, String> {
  @Query(
      "insert into feedback (card, decision_id, client, outcome, reasons, accepted, given_at)"
          + " values (:card, :decisionId, :client, :outcome, :reasons, :accepted, :givenAt)"
          + " on conflict do nothing")
  int insertUnlessThere(
      String card,
      String decisionId,
      String client,
      String outcome,
      String reasons,
      String accepted,
      Instant givenAt);

  @Query(
      "update feedback set outcome = :outcome, reasons = :reasons, accepted = :accepted,"
          + " given_at = :givenAt"
          + " where card = :card and decision_id = :decisionId and given_at < :givenAt")
  int updateWhenNewer(
      String card,
      String decisionId,
      String outcome,
      String reasons,
      String accepted,
      Instant givenAt);

  List<FeedbackRow> findByDecisionIdInOrderByGivenAt(Collection<String> decisionIds);
}
