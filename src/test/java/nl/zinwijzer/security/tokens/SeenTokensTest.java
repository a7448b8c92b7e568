package nl.zinwijzer.security.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenTokensTest {
  private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

  private static final String NORTH = "cds:his north";
  private static final String SOUTH = "cds:his south";

  private final SeenTokens seen = new SeenTokens(3);

  @Test
  void aTokenIsRememberedUntilItEnds() {
    Instant end = NOW.plusSeconds(60);

    assertThat(seen.first(NORTH, "a", end, NOW)).isTrue();
    assertThat(seen.first(NORTH, "a", end, NOW)).isFalse();
    assertThat(seen.first(NORTH, "a", end, end)).isFalse();
    assertThat(seen.first(NORTH, "a", end.plusSeconds(60), end.plusMillis(1))).isTrue();
  }

  @Test
  void theOrderOfTheEndsDoesNotMatter() {
    seen.first(NORTH, "long", NOW.plusSeconds(300), NOW);
    seen.first(NORTH, "short", NOW.plusSeconds(10), NOW);

    assertThat(seen.first(NORTH, "long", NOW.plusSeconds(300), NOW.plusSeconds(20))).isFalse();
    assertThat(seen.first(NORTH, "short", NOW.plusSeconds(300), NOW.plusSeconds(20))).isTrue();
  }

  @Test
  void whatCannotBeRememberedIsNotTaken() {
    for (String id : List.of("a", "b", "c")) {
      assertThat(seen.first(NORTH, id, NOW.plusSeconds(60), NOW)).isTrue();
    }

    assertThat(seen.first(NORTH, "d", NOW.plusSeconds(60), NOW)).isFalse();
    assertThat(seen.first(NORTH, "d", NOW.plusSeconds(120), NOW.plusSeconds(61))).isTrue();
  }

  @Test
  void theRoomThatOneAccountFillsIsNotThatOfAnother() {
    for (String id : List.of("a", "b", "c", "d")) {
      seen.first(NORTH, id, NOW.plusSeconds(60), NOW);
    }

    assertThat(seen.first(SOUTH, "e", NOW.plusSeconds(60), NOW)).isTrue();
  }

  @Test
  void aTokenIsUsedOnceWhicheverAccountUsesIt() {
    seen.first(NORTH, "a", NOW.plusSeconds(60), NOW);

    assertThat(seen.first(SOUTH, "a", NOW.plusSeconds(60), NOW)).isFalse();
  }

  @Test
  void ofManyAtTheSameTimeOneIsFirst() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> calls =
          IntStream.range(0, 64)
              .<Callable<Boolean>>mapToObj(
                  i -> () -> seen.first(NORTH, "a", NOW.plusSeconds(60), NOW))
              .toList();
      int first = 0;
      for (var call : threads.invokeAll(calls)) {
        first += call.get() ? 1 : 0;
      }
      assertThat(first).isEqualTo(1);
    } finally {
      threads.shutdown();
    }
  }
}
