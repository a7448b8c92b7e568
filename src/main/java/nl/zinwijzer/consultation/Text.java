package nl.zinwijzer.consultation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A piece of text of the consultation. Offsets into it count UTF-16 code units of the text as sent.
 */
public record Text(
    int index,
    TextKind kind,
    Speaker speaker,
    Optional<Section> section,
    Optional<LocalDate> date,
    String text) {
  /** The most UTF-16 code units of one text. */
  public static final int LONGEST = 65_536;

  /** Whether a character is none that a text can have: NUL, or half of a pair. */
  public static boolean unreadable(int character) {
    return character == 0 || Character.getType(character) == Character.SURROGATE;
  }

  /** JSON pointer of the text itself. */
  public String pointer() {
    return "/texts/" + index + "/text";
  }
}
