package nl.zinwijzer.language;

/**
 * A find of an entry in a sentence.
 *
 * @param entry the entry
 * @param row the words of the sentence
 * @param found where the pattern matched
 */
record LexiconPhrase(LexiconEntry entry, Row row, Spotter.SpottedPhrase found) {
  /** First token. */
  int from() {
    return row.places()[found.from()];
  }

  /** Token after the last. */
  int to() {
    return row.places()[found.to() - 1] + 1;
  }

  int weight() {
    return found.weight();
  }

  /** Whether the pattern names the word at a position of the row. */
  boolean names(int position) {
    return position >= found.from()
        && position < found.to()
        && (found.named() >> position - found.from() & 1) != 0;
  }

  /** Whether every word that this find names is named by another. */
  boolean within(LexiconPhrase other) {
    for (int position = found.from(); position < found.to(); position++) {
      if (names(position) && !other.names(position)) {
        return false;
      }
    }
    return true;
  }
}
