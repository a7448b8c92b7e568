package nl.zinwijzer.consultation.reading;

import java.time.LocalDate;

/** What a request may hold at most and at the earliest. */
final class RequestLimits {
  /** The most characters of a label, a key or a name. */
  static final int LABEL = 200;

  /** The most of anything that is counted. */
  static final int COUNTED = 10_000;

  /** The oldest a patient can be, in years. */
  static final int OLDEST = 130;

  /** The first day of a consultation. */
  static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

  /** The last day of a consultation. */
  static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

  private RequestLimits() {}
}
