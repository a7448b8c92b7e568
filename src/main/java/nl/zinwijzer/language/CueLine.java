package nl.zinwijzer.language;

import java.util.Optional;

/**
 * Words that take the force from a find, or keep other words from doing so.
 *
 * @param pattern the words, without gaps
 * @param role what the words do
 * @param dimension what they do it to; empty for a report, and for an end to every dimension
 * @param reach how many words may stand between them and the find
 * @param example a text that breaks without this line; the words between asterisks are the find
 */
public record CueLine(
    PhrasePattern pattern, CueRole role, Optional<Dimension> dimension, int reach, String example) {
  /** What a cue does. */
  public enum CueRole {
    /** Touches finds after it. */
    BEFORE,
    /** Touches finds before it. */
    AFTER,
    /** Looks like a cue and is none. */
    NOT,
    /** Ends how far a cue reaches. */
    UNTIL,
    /** A relative tells about the patient. */
    REPORT
  }

  /** How many words a cue of a role reaches when its line does not say. */
  public static int usualReach(CueRole role) {
    return role == CueRole.AFTER ? 4 : 8;
  }
}
