package nl.zinwijzer.ledger.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.ledger.DecisionQuery;

/** The SQL of an auditor's search. Values are always bound, never written into it. */
final class SearchStatement {
  private final StringBuilder sql = new StringBuilder("select d.* from decision d where 1 = 1");
  private final List<Object> values = new ArrayList<>();

  SearchStatement(DecisionQuery query, int limit) {
    with("d.client = ?", query.scope().client());
    with("d.decided_at >= ?", query.from().map(SearchStatement::moment));
    with("d.decided_at < ?", query.until().map(SearchStatement::moment));
    with("d.level = ?", query.level().map(Code::code));
    with("d.role = ?", query.role().map(Code::code));
    with(marked(SearchTerm.SIGNAL, "t.name = ?"), query.signal());
    with(marked(SearchTerm.RULE, "t.name = ?"), query.rule());
    query
        .source()
        .ifPresent(
            source -> {
              sql.append(" and ")
                  .append(
                      marked(
                          SearchTerm.SOURCE, "(t.name = ? or substring(t.name from 1 for ?) = ?)"));
              values.add(source);
              values.add(source.length() + 1);
              values.add(source + " ");
            });
    with("d.number < (select b.number from decision b where b.decision_id = ?)", query.before());
    sql.append(" order by d.number desc limit ?");
    values.add(limit);
  }

  private static String marked(String kind, String names) {
    return "d.number in (select m.number from mark m join term t on t.id = m.term where t.kind = '"
        + kind
        + "' and "
        + names
        + ")";
  }

  private static Object moment(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private void with(String condition, Optional<?> value) {
    value.ifPresent(
        present -> {
          sql.append(" and ").append(condition);
          values.add(present);
        });
  }

  String sql() {
    return sql.toString();
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }
}
