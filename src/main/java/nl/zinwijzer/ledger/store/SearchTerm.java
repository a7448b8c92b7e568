package nl.zinwijzer.ledger.store;

/**
 * Something that decisions are searched by.
 *
 * @param kind {@link #SIGNAL}, {@link #RULE} or {@link #SOURCE}
 * @param name its code
 */
record SearchTerm(String kind, String name) {
  static final String SIGNAL = "signal";
  static final String RULE = "rule";
  static final String SOURCE = "source";
}
