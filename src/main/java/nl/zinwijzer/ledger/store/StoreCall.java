package nl.zinwijzer.ledger.store;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.exceptions.TransactionException;
import java.util.function.Supplier;
import nl.zinwijzer.ledger.StoreUnavailable;

/** One question to the store: no answer is {@link StoreUnavailable}, whatever the reason. */
public final class StoreCall {
  private StoreCall() {}

  public static <T> T store(Supplier<T> question) {
    try {
      return question.get();
    } catch (DataAccessException
        | ConnectionException
        | CannotGetJdbcConnectionException
        | TransactionException e) {
      throw new StoreUnavailable("the store does not answer", e);
    }
  }
}
