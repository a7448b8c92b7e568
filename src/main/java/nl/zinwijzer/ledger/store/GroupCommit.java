package nl.zinwijzer.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import nl.zinwijzer.ledger.LedgerConfiguration;
import nl.zinwijzer.ledger.StoreUnavailable;
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
  private final BlockingQueue<Work> waiting;
  private final AtomicReference<Work> probe = new AtomicReference<>(Work.done());
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
  void write(LedgerEntry entry) {
    ask(Work.of(WorkKind.WRITE, Optional.of(entry)));
  }

  /** Returns when all was done that writing the entry takes, and nothing of it was kept. */
  void rehearse(LedgerEntry entry) {
    ask(Work.of(WorkKind.REHEARSE, Optional.of(entry)));
  }

  /**
   * Returns when the store has shown that it can still write. Whoever asks while another waits for
   * the answer waits for the same one: anyone may ask how the service is, and decisions must not
   * have to queue behind that.
   */
  void probe() {
    Work mine = Work.of(WorkKind.PROBE, Optional.empty());
    Work asked = probe.updateAndGet(last -> last.answer().isDone() ? mine : last);
    if (asked.equals(mine)) {
      queue(mine);
    }
    await(asked);
  }

  private void ask(Work request) {
    queue(request);
    try {
      await(request);
    } finally {
      request.answer().cancel(false);
    }
  }

  private void queue(Work request) {
    if (closing || !waiting.offer(request)) {
      request.answer().cancel(false);
      throw new StoreUnavailable(
          closing ? "the service is stopping" : "too many decisions wait for the store");
    }
  }

  private void await(Work request) {
    try {
      request.answer().get(configuration.deadline().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new StoreUnavailable("the store did not record the decision in time", e);
    } catch (ExecutionException | CancellationException e) {
      throw new StoreUnavailable("the store did not record the decision", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("the wait for the store was broken off", e);
    }
  }

  private void run() {
    List<Work> together = new ArrayList<>(configuration.together());
    while (!closing || !waiting.isEmpty()) {
      try {
        Work first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          together.add(first);
          waiting.drainTo(together, configuration.together() - 1);
          together.removeIf(request -> request.answer().isDone());
          rehearse(together);
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

  /** Does what is only rehearsed, and takes it out. */
  private void rehearse(List<Work> requests) {
    for (Iterator<Work> each = requests.iterator(); each.hasNext(); ) {
      Work request = each.next();
      if (request.kind() == WorkKind.REHEARSE) {
        each.remove();
        try {
          writer.rehearse(request.entry().orElseThrow());
          request.answer().complete(null);
        } catch (SQLException | RuntimeException e) {
          request.answer().completeExceptionally(e);
        }
      }
    }
  }

  private void commit(List<Work> requests) {
    try {
      writer.write(requests.stream().flatMap(request -> request.entry().stream()).toList());
      requests.forEach(request -> request.answer().complete(null));
    } catch (SQLException | RuntimeException e) {
      if (requests.size() > 1 && faultOfOne(e)) {
        requests.forEach(request -> commit(List.of(request)));
      } else {
        LOG.error("not recorded: {} decisions, {}", requests.size(), reason(e));
        requests.forEach(request -> request.answer().completeExceptionally(e));
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

  private enum WorkKind {
    WRITE,
    REHEARSE,
    PROBE
  }

  /** What a caller waits for; its answer is cancelled when nobody waits any more. */
  private record Work(WorkKind kind, Optional<LedgerEntry> entry, CompletableFuture<Void> answer) {
    static Work of(WorkKind kind, Optional<LedgerEntry> entry) {
      return new Work(kind, entry, new CompletableFuture<>());
    }

    static Work done() {
      return new Work(WorkKind.PROBE, Optional.empty(), CompletableFuture.completedFuture(null));
    }
  }
}
