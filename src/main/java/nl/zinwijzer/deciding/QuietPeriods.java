package nl.zinwijzer.deciding;

import java.time.Duration;
import nl.zinwijzer.rulebase.RuleBase;

/**
 * How long the same advice on the same patient is not repeated, from the thresholds of a rule base.
 *
 * @param shown after a card was shown
 * @param notNow after a professional said "not now"
 */
record QuietPeriods(Duration shown, Duration notNow) {
  private static final String SHOWN = "quiet.shown_days";
  private static final String NOT_NOW = "quiet.not_now_days";

  /** The periods of a rule base; none where it names none. */
  static QuietPeriods of(RuleBase rules) {
    return new QuietPeriods(days(rules, SHOWN), days(rules, NOT_NOW));
  }

  private static Duration days(RuleBase rules, String threshold) {
    return Duration.ofDays(rules.number(threshold).orElse(0));
  }
}
