package nl.zinwijzer.explanation;

/** Part of a way: a changeable thing has one of some values, or something follows or does not. */
sealed interface Literal {
  /**
   * A changeable thing has one of some values.
   *
   * @param changeable which one
   * @param values a bit for each of its values
   */
  record Among(int changeable, long values) implements Literal {}

  record Follows(Node node) implements Literal {}

  record FollowsNot(Node node) implements Literal {}
}
