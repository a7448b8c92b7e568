package nl.zinwijzer.pages;

/**
 * Something that a step rests on, in words.
 *
 * @param label what it is about
 * @param value what was told about it
 * @param nature whether it was told, left unknown, or quoted from a text
 * @param pointer where it stands in the request
 */
public record FactLine(String label, String value, Nature nature, String pointer) {
  /** How a fact is known. */
  public enum Nature {
    TOLD,
    UNKNOWN,
    QUOTED
  }
}
