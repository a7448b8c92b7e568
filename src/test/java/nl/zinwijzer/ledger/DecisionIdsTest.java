package nl.zinwijzer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class DecisionIdsTest {
  @Test
  void areUlidsThatSortByTimeAndWithinAMillisecond() {
    DecisionIds ids = new DecisionIds();
    List<String> made = new ArrayList<>();
    for (int milli = 0; milli < 100; milli++) {
      for (int i = 0; i < 100; i++) {
        made.add(ids.next(Instant.ofEpochMilli(1_469_918_176_385L + milli)));
      }
    }
    assertThat(made).doesNotHaveDuplicates().isSorted();
    assertThat(made).allMatch(id -> id.matches("[0-7][0-9A-HJKMNP-TV-Z]{25}"));
    assertThat(made.get(0)).startsWith("01ARYZ6S41");
  }

  @Test
  void canBeWrittenAsUuidsOfVersion7AndBack() {
    DecisionIds ids = new DecisionIds();
    for (int i = 0; i < 1_000; i++) {
      String id = ids.next(Instant.ofEpochMilli(1_469_918_176_385L + i));
      UUID uuid = DecisionIds.uuid(id);
      assertThat(uuid.version()).isEqualTo(7);
      assertThat(uuid.variant()).isEqualTo(2);
      assertThat(DecisionIds.of(uuid)).isEqualTo(id);
    }
  }
}
