package nl.zinwijzer.ledger.store;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import nl.zinwijzer.ledger.LedgerConfiguration;
import nl.zinwijzer.ledger.seal.KeyFile;
import nl.zinwijzer.ledger.seal.LedgerKeys;

/** What the ledger stands on: the clock, the keys and the writer. */
@Factory
final class LedgerBeans {
  @Singleton
  @Requires(missingBeans = Clock.class)
  Clock clock() {
    return Clock.systemUTC();
  }

  @Singleton
  LedgerKeys keys(
      @Property(name = "zinwijzer.key") Optional<String> key,
      @Property(name = "zinwijzer.data", defaultValue = "./data") String data) {
    byte[] secret =
        key.filter(text -> !text.isBlank())
            .map(text -> KeyFile.decode(text, "ZINWIJZER_KEY"))
            .orElseGet(() -> new KeyFile(Path.of(data, "zinwijzer.key")).secret());
    return new LedgerKeys(secret);
  }

  @Singleton
  LedgerWriter writer(
      DataSource source,
      DataSourceResolver resolver,
      LedgerKeys keys,
      @Property(name = "datasources.default.url") String url) {
    return new LedgerWriter(resolver.resolve(source), StoreDialect.of(url), keys);
  }

  @Singleton
  @Bean(preDestroy = "close")
  GroupCommit groupCommit(LedgerWriter writer, LedgerConfiguration configuration) {
    return new GroupCommit(writer, configuration);
  }
}
