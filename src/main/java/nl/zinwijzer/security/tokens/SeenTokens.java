package nl.zinwijzer.security.tokens;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * The tokens of one client that were used and have not ended. Every account of it has room of its
 * own, so that one that asks without end shuts out no other. They are remembered in this process
 * only: several replicas need a place that they share, or a token can be used once at each.
 */
public final class SeenTokens {
  private final long room;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final Queue<Seen> ending = new PriorityQueue<>(Comparator.comparing(Seen::until));

  /** Remembers as many tokens of each account. */
  SeenTokens(long room) {
    this.room = room;
  }

  /**
   * Uses a token.
   *
   * @param account whose room it takes
   * @param until from when it need not be remembered
   * @return whether this is its first use. When the account has no room left, it is not.
   */
  synchronized boolean first(String account, String id, Instant until, Instant now) {
    for (Seen oldest = ending.peek();
        oldest != null && oldest.until().isBefore(now);
        oldest = ending.peek()) {
      ids.remove(oldest.id());
      taken.computeIfPresent(oldest.account(), (name, number) -> number == 1 ? null : number - 1);
      ending.remove();
    }
    if (taken.getOrDefault(account, 0) >= room || !ids.add(id)) {
      return false;
    }
    taken.merge(account, 1, Integer::sum);
    ending.add(new Seen(account, id, until));
    return true;
  }

  private record Seen(String account, String id, Instant until) {}
}
