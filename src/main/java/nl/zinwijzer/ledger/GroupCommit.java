package nl.zinwijzer.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers the entries of many callers into one commit. One thread writes; whoever comes while it
 * writes goes with the next commit. Nobody waits longer than the deadline, and nobody is told that
 * an entry is kept before it is.
 */
final class GroupCommit implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  private final LedgerWriter writer;
  private final LedgerConfiguration configuration;
  private final BlockingQueue<Request> waiting;
  private final Thread thread;
  private volatile boolean closing;

  GroupCommit(LedgerWriter writer, LedgerConfiguration configuration) {
    this.writer = writer;
    this.configuration = configuration;
    this.waiting = new ArrayBlockingQueue<>(configuration.waiting());
    this.thread = new Thread(this::run, "ledger-writer");
    this.thread.setDaemon(true);
    this.thread.start();
  }

  /** Returns when the entry is durable. */
  void write(Entry entry) {
    await(new Request(Optional.of(entry), new CompletableFuture<>()));
  }

  /** Returns when the store has shown that it can still write. */
  void probe() {
    await(new Request(Optional.empty(), new CompletableFuture<>()));
  }

  private void await(Request request) {
    if (closing) {
      throw new StoreUnavailable("the service is stopping");
    }
    if (!waiting.offer(request)) {
      throw new StoreUnavailable("too many decisions wait for the store");
    }
    try {
      request.done().get(configuration.deadline().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      request.done().cancel(false);
      throw new StoreUnavailable("the store did not record the decision in time", e);
    } catch (ExecutionException e) {
      throw new StoreUnavailable("the store did not record the decision", e);
    } catch (InterruptedException e) {
      request.done().cancel(false);
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("the wait for the store was broken off", e);
    }
  }

  private void run() {
    List<Request> together = new ArrayList<>(configuration.together());
    while (!closing || !waiting.isEmpty()) {
      try {
        Request first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          together.add(first);
          waiting.drainTo(together, configuration.together() - 1);
          together.removeIf(request -> request.done().isDone());
          if (!together.isEmpty()) {
            commit(together);
          }
        }
      } catch (InterruptedException e) {
        closing = true;
      }
      together.clear();
    }
  }

  private void commit(List<Request> requests) {
    try {
      writer.write(requests.stream().flatMap(request -> request.entry().stream()).toList());
      requests.forEach(request -> request.done().complete(null));
    } catch (SQLException | RuntimeException e) {
      if (requests.size() > 1 && faultOfOne(e)) {
        requests.forEach(request -> commit(List.of(request)));
      } else {
        LOG.error("not recorded: {} decisions, {}", requests.size(), reason(e));
        requests.forEach(request -> request.done().completeExceptionally(e));
      }
    }
  }

  /** A value that does not fit (22) or is there already (23) must not bring others down. */
  private static boolean faultOfOne(Exception e) {
    return e instanceof SQLException sql
        && sql.getSQLState() != null
        && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"));
  }

  /** What went wrong; the message of a driver may repeat values and is left out. */
  private static String reason(Exception e) {
    return e instanceof SQLException sql
        ? "SQL state " + sql.getSQLState()
        : String.valueOf(e.getMessage());
  }

  /** Writes what waits, then stops. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join(configuration.deadline().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Request(Optional<Entry> entry, CompletableFuture<Void> done) {}
}
