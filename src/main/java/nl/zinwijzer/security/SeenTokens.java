package nl.zinwijzer.security;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * The tokens of one client that were used and have not ended. They are remembered in this process
 * only: several replicas need a place that they share, or a token can be used once at each.
 */
final class SeenTokens {
  private final int capacity;
  private final Set<String> ids = new HashSet<>();
  private final Queue<Seen> ending = new PriorityQueue<>(Comparator.comparing(Seen::until));

  SeenTokens(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Uses a token.
   *
   * @param until from when it need not be remembered
   * @return whether this is its first use. When no more can be remembered, it is not.
   */
  synchronized boolean first(String id, Instant until, Instant now) {
    for (Seen oldest = ending.peek();
        oldest != null && oldest.until().isBefore(now);
        oldest = ending.peek()) {
      ids.remove(oldest.id());
      ending.remove();
    }
    if (ids.size() >= capacity || !ids.add(id)) {
      return false;
    }
    ending.add(new Seen(id, until));
    return true;
  }

  private record Seen(String id, Instant until) {}
}
