package nl.zinwijzer.language;

import java.time.LocalDate;
import java.util.List;
import nl.zinwijzer.consultation.Text;

/** Reads Dutch clinical text: the same text on the same date always gives the same mentions. */
public interface Reader {
  /**
   * Finds every mention, also those that do not count.
   *
   * @param texts the texts of one consultation
   * @param date the date of the consultation, against which dates and durations are read
   * @return mentions by text and offset
   */
  List<Mention> read(List<Text> texts, LocalDate date);
}
