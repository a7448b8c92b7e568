package nl.zinwijzer.rulebase;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rule base that answers now. A new one takes its place in one step; the old one is closed when
 * nobody uses it any more.
 */
@Singleton
public final class ActiveRuleBase {
  private final ReadWriteLock swapping = new ReentrantReadWriteLock();
  private @Nullable RuleBase active;

  /** Whether there is a rule base to answer with. */
  public boolean ready() {
    swapping.readLock().lock();
    try {
      return active != null;
    } finally {
      swapping.readLock().unlock();
    }
  }

  /**
   * Uses the active rule base; it stays whole until the use ends.
   *
   * @throws RuleBaseNotReady when there is none yet
   */
  public <T> T use(Function<RuleBase, T> work) {
    swapping.readLock().lock();
    try {
      if (active == null) {
        throw new RuleBaseNotReady();
      }
      return work.apply(active);
    } finally {
      swapping.readLock().unlock();
    }
  }

  /** Puts a rule base in the place of the active one. */
  public void replace(RuleBase next) {
    RuleBase previous;
    swapping.writeLock().lock();
    try {
      previous = active;
      active = next;
    } finally {
      swapping.writeLock().unlock();
    }
    if (previous != null) {
      previous.close();
    }
  }

  @PreDestroy
  void close() {
    swapping.writeLock().lock();
    try {
      if (active != null) {
        active.close();
        active = null;
      }
    } finally {
      swapping.writeLock().unlock();
    }
  }
}
