package nl.zinwijzer.ledger;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How decisions are recorded.
 *
 * @param waiting the number of decisions that may wait for the store; more are refused
 * @param together the largest number of decisions that one commit makes durable
 * @param deadline how long a decision may wait until it is refused
 * @param retentionYears how long the texts of a decision are kept: 20 years, as a medical record
 *     (Dutch Civil Code 7:454)
 */
@ConfigurationProperties("zinwijzer.ledger")
public record LedgerConfiguration(
    @Bindable(defaultValue = "1024") int waiting,
    @Bindable(defaultValue = "128") int together,
    @Bindable(defaultValue = "3s") Duration deadline,
    @Bindable(defaultValue = "20") int retentionYears) {
  public LedgerConfiguration {
    if (waiting < 1 || together < 1 || retentionYears < 1) {
      throw new IllegalArgumentException(
          "zinwijzer.ledger: waiting, together and retention-years must be 1 or more");
    }
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("zinwijzer.ledger: deadline must be more than nothing");
    }
  }
}
