package nl.zinwijzer.ledger.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.zinwijzer.ledger.Decision;
import nl.zinwijzer.ledger.Heading;
import nl.zinwijzer.ledger.LedgerConfiguration;
import nl.zinwijzer.ledger.seal.LedgerKeys;
import nl.zinwijzer.ledger.seal.Vault;

/** The writing half of the ledger alone: it starts at once. The tables must be there. */
final class BareLedger implements AutoCloseable {
  static final LedgerKeys KEYS = new LedgerKeys(new byte[LedgerKeys.LENGTH]);

  private final Vault vault = new Vault(KEYS);
  private final HikariDataSource source;
  private final GroupCommit commits;

  BareLedger(String url, String username) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(username);
    config.setMaximumPoolSize(2);
    source = new HikariDataSource(config);
    commits =
        new GroupCommit(
            new LedgerWriter(source, StoreDialect.of(url), KEYS),
            new LedgerConfiguration(1024, 128, Duration.ofSeconds(10), 20));
  }

  void record(Decision decision) {
    Heading heading = decision.heading();
    commits.write(
        new LedgerEntry(
            heading,
            vault.lock(DecisionStore.requestName(heading.id()), decision.request()),
            vault.lock(DecisionStore.answerName(heading.id()), decision.answer()),
            Optional.empty(),
            heading.at().atOffset(ZoneOffset.UTC).toLocalDate().plusYears(20)));
  }

  @Override
  public void close() {
    commits.close();
    source.close();
  }
}
