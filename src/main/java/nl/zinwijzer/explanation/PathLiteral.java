package nl.zinwijzer.explanation;

/** Part of a way: a changeable thing has one of some values, or something follows or does not. */
sealed interface PathLiteral {
  /**
   * A changeable thing has one of some values.
   *
   * @param changeable which one
   * @param values a bit for each of its values
   */
  record Among(int changeable, long values) implements PathLiteral {}

  record Follows(Node node) implements PathLiteral {}

  record FollowsNot(Node node) implements PathLiteral {}
}
