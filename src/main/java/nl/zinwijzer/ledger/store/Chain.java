package nl.zinwijzer.ledger.store;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zinwijzer.ledger.StoreUnavailable;
import nl.zinwijzer.ledger.seal.AlteredText;
import nl.zinwijzer.ledger.seal.BrokenLink;
import nl.zinwijzer.ledger.seal.BrokenLink.What;
import nl.zinwijzer.ledger.seal.LockedText;
import nl.zinwijzer.ledger.seal.Seal;
import nl.zinwijzer.ledger.seal.Vault;
import nl.zinwijzer.ledger.seal.Verification;

/**
 * The chain of seals over all decisions. It finds what was changed behind the back of the service.
 * Who can write to the database can also make a new chain: against that, note the head elsewhere.
 */
@Singleton
public final class Chain {
  private static final int STRIDE = 200;

  private final HeadRows heads;
  private final DecisionRows decisions;
  private final TextRows texts;
  private final Vault vault;

  Chain(HeadRows heads, DecisionRows decisions, TextRows texts, Vault vault) {
    this.heads = heads;
    this.decisions = decisions;
    this.texts = texts;
    this.vault = vault;
  }

  /**
   * Checks every decision that was recorded before the call, up to the first broken link.
   *
   * @throws StoreUnavailable when the store does not answer
   */
  public Verification verify() {
    return StoreCall.store(this::checked);
  }

  private Verification checked() {
    Optional<HeadRow> head = heads.findById((short) 1);
    if (head.isEmpty()) {
      return broken(0, Seal.FIRST, What.BROKEN_HEAD);
    }
    String seal = Seal.FIRST;
    long last = head.get().number();
    for (long first = 1; first <= last; first += STRIDE) {
      long end = Math.min(last, first + STRIDE - 1);
      Map<Long, DecisionRow> rows =
          decisions.findByNumberBetweenOrderByNumber(first, end).stream()
              .collect(Collectors.toMap(DecisionRow::number, Function.identity()));
      Map<Long, TextRow> contents =
          texts.findByNumberBetween(first, end).stream()
              .collect(Collectors.toMap(TextRow::number, Function.identity()));
      for (long number = first; number <= end; number++) {
        Optional<DecisionRow> row = Optional.ofNullable(rows.get(number));
        Optional<What> fault = fault(seal, number, row, Optional.ofNullable(contents.get(number)));
        if (fault.isPresent()) {
          return broken(number, seal, fault.get());
        }
        seal = row.map(DecisionRow::seal).orElse(seal);
      }
    }
    return seal.equals(head.get().seal())
        ? new Verification(last, seal, Optional.empty())
        : broken(last, seal, What.BROKEN_HEAD);
  }

  private static Verification broken(long number, String seal, What what) {
    return new Verification(
        Math.max(0, number - 1), seal, Optional.of(new BrokenLink(number, what)));
  }

  private Optional<What> fault(
      String previous, long number, Optional<DecisionRow> row, Optional<TextRow> text) {
    if (row.isEmpty()) {
      return Optional.of(What.MISSING_DECISION);
    }
    if (!sealed(previous, number, row.get())) {
      return Optional.of(What.BROKEN_SEAL);
    }
    if (text.isEmpty()) {
      return Optional.of(What.MISSING_TEXTS);
    }
    return opens(row.get(), text.get()) ? Optional.empty() : Optional.of(What.ALTERED_TEXTS);
  }

  private static boolean sealed(String previous, long number, DecisionRow row) {
    try {
      return Seal.of(
              previous,
              number,
              row.heading(),
              row.requestDigest(),
              row.answerDigest(),
              Optional.ofNullable(row.originDigest()))
          .equals(row.seal());
    } catch (IllegalArgumentException unknownCode) {
      return false;
    }
  }

  private boolean opens(DecisionRow row, TextRow text) {
    try {
      vault.open(
          DecisionStore.requestName(row.decisionId()),
          new LockedText(text.request(), row.requestDigest()));
      vault.open(
          DecisionStore.answerName(row.decisionId()),
          new LockedText(text.answer(), row.answerDigest()));
      text.lockedOrigin(row)
          .ifPresent(origin -> vault.open(DecisionStore.originName(row.decisionId()), origin));
      return true;
    } catch (AlteredText e) {
      return false;
    }
  }
}
