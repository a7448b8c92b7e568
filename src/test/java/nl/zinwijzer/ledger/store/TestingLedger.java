package nl.zinwijzer.ledger.store;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.zinwijzer.WithoutRules;

/** The ledger as the service runs it, on a database of a test. */
final class TestingLedger implements AutoCloseable {
  private final ApplicationContext context;

  private TestingLedger(ApplicationContext context) {
    this.context = context;
  }

  static TestingLedger open(TestingDatabase database, Path data, Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(more);
    properties.put(WithoutRules.PROPERTY, true);
    properties.put("datasources.default.url", database.url());
    properties.put("datasources.default.username", database.username());
    properties.put("zinwijzer.data", data.toString());
    return new TestingLedger(ApplicationContext.run(properties));
  }

  static TestingLedger open(TestingDatabase database, Path data) {
    return open(database, data, Map.of());
  }

  DecisionStore store() {
    return context.getBean(DecisionStore.class);
  }

  Chain chain() {
    return context.getBean(Chain.class);
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
