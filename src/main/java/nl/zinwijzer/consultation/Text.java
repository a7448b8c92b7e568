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
  /** JSON pointer of the text itself. */
  public String pointer() {
    return "/texts/" + index + "/text";
  }
}
