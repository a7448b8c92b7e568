package nl.zinwijzer.ledger.store;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Set;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.ledger.OverrideReason;

/**
 * A card that was shown, with what the professional said of it.
 *
 * @param decidedAt when it was shown
 * @param level its level
 * @param signals the signals of its decision, as a column holds them
 * @param encounterKey the keyed consultation it was shown in
 * @param reasons why it was put aside, as a column holds them
 * @param givenAt when that was said
 */
@Introspected
public record ShownCard(
    Instant decidedAt,
    String level,
    String signals,
    @Nullable String encounterKey,
    @Nullable String reasons,
    @Nullable Instant givenAt) {

  public Level need() {
    return StoredCodes.read(Level.class, level);
  }

  public Set<String> signs() {
    return StoredCodes.read(signals);
  }

  public boolean putAside(OverrideReason reason) {
    return reasons != null && StoredCodes.read(reasons).contains(reason.code());
  }
}
