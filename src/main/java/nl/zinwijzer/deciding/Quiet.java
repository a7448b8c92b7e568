package nl.zinwijzer.deciding;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.ledger.Heading;
import nl.zinwijzer.ledger.OverrideReason;
import nl.zinwijzer.ledger.Showing;
import nl.zinwijzer.ledger.store.ShownCard;
import nl.zinwijzer.ledger.store.ShownCards;
import nl.zinwijzer.ledger.store.StoreCall;
import nl.zinwijzer.rulebase.RuleBase;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a card is shown. The same advice on the same patient is not repeated within a
 * period, nor after a professional put it aside, unless a new signal appears or the need grows.
 * Safety is always shown. Within one consultation the newest card takes the place of the one
 * before, so there it is no repetition.
 */
@Singleton
public final class Quiet {
  private final ShownCards cards;

  Quiet(ShownCards cards) {
    this.cards = cards;
  }

  /**
   * What becomes of the card of a decision.
   *
   * @param rules the rule base that decided
   * @param heading the decision, not yet on record
   * @param weighing its signals that weigh; those that only give context never break the quiet
   */
  public Showing showing(RuleBase rules, Heading heading, Set<String> weighing) {
    if (!heading.safety().isEmpty()) {
      return Showing.SHOWN;
    }
    if (heading.level() == Level.NONE || rules.choices().silent(heading.form())) {
      return Showing.SILENT;
    }
    return heading
        .patientKey()
        .map(key -> StoreCall.store(() -> cards.latest(heading.client(), key)))
        .map(shown -> new Past(shown, heading, weighing).showing(QuietPeriods.of(rules)))
        .orElse(Showing.SHOWN);
  }

  private record Past(List<ShownCard> shown, Heading now, Set<String> weighing) {
    public Showing showing(QuietPeriods periods) {
      if (known(card -> card.putAside(OverrideReason.NOT_FOR_THIS_PATIENT))) {
        return Showing.NOT_FOR_THIS_PATIENT;
      }
      if (known(
          card ->
              card.putAside(OverrideReason.NOT_NOW) && within(periods.notNow(), card.givenAt()))) {
        return Showing.NOT_NOW;
      }
      if (shown.stream().anyMatch(this::ofThisConsultation)) {
        return Showing.SHOWN;
      }
      return known(card -> within(periods.shown(), card.decidedAt()))
          ? Showing.REPEATED
          : Showing.SHOWN;
    }

    /** Whether the chosen cards together showed everything that the card of now would. */
    private boolean known(Predicate<ShownCard> chosen) {
      List<ShownCard> before = shown.stream().filter(chosen).toList();
      return before.stream().anyMatch(card -> card.need().compareTo(now.level()) >= 0)
          && before.stream()
              .flatMap(card -> card.signs().stream())
              .collect(Collectors.toSet())
              .containsAll(weighing);
    }

    private boolean ofThisConsultation(ShownCard card) {
      return now.encounterKey().map(key -> key.equals(card.encounterKey())).orElse(false);
    }

    private boolean within(Duration period, @Nullable Instant then) {
      return then != null && now.at().isBefore(then.plus(period));
    }
  }
}
