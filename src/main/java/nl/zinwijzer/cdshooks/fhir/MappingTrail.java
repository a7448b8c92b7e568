package nl.zinwijzer.cdshooks.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zinwijzer.consultation.ConsultationDate;
import nl.zinwijzer.consultation.Text;
import nl.zinwijzer.consultation.reading.Bsn;
import org.hl7.fhir.r4.model.BaseDateTimeType;

/**
 * What is told of a mapping: what was left out and why. Reads the two kinds of values that may have
 * to be left out for what they are: dates and words.
 */
final class MappingTrail {
  private static final int OLDEST = 130;
  private static final int MOST = 499;

  /** Until a next review (project choice), what was noted or measured may still be so. */
  private static final int RECENT_WEEKS = 6;

  private final Set<Unmapped> unmapped = new LinkedHashSet<>();
  private final LocalDate today;

  MappingTrail(LocalDate today) {
    this.today = today;
  }

  /** The date of the consultation. */
  LocalDate today() {
    return today;
  }

  /** Everything that was left out, each once. */
  List<Unmapped> unmapped() {
    return new ArrayList<>(unmapped);
  }

  void leaveOut(RecordEntry entry, String element, UnmappedReason reason) {
    leaveOut(entry.name(), element, reason);
  }

  void leaveOut(String resource, String element, UnmappedReason reason) {
    if (unmapped.size() < MOST) {
      unmapped.add(new Unmapped(resource, element, reason));
    } else {
      unmapped.add(new Unmapped("Bundle", "entry", UnmappedReason.TOO_MANY));
    }
  }

  /** The day of a moment in the past, or today. */
  Optional<LocalDate> day(RecordEntry entry, String element, BaseDateTimeType moment) {
    if (moment.getValue() == null) {
      return Optional.empty();
    }
    Optional<LocalDate> day = day(moment);
    if (day.isEmpty()) {
      leaveOut(entry, element, UnmappedReason.PARTIAL_DATE);
    } else if (day.get().isAfter(today) || day.get().isBefore(today.minusYears(OLDEST))) {
      leaveOut(entry, element, UnmappedReason.IMPLAUSIBLE_DATE);
      return Optional.empty();
    }
    return day;
  }

  /**
   * The day of something that counts as of now: the day of the consultation when it has no moment,
   * empty when it is of long ago or of no clear day.
   */
  Optional<LocalDate> recent(
      RecordEntry entry, String element, Optional<? extends BaseDateTimeType> moment) {
    if (moment.filter(told -> told.getValue() != null).isEmpty()) {
      return Optional.of(today);
    }
    Optional<LocalDate> day = day(entry, element, moment.get());
    if (day.filter(date -> date.isBefore(today.minusWeeks(RECENT_WEEKS))).isPresent()) {
      leaveOut(entry, element, UnmappedReason.EARLIER_CONTACT);
      return Optional.empty();
    }
    return day;
  }

  /** The day of a moment, whenever it is; empty without a day. */
  static Optional<LocalDate> day(BaseDateTimeType moment) {
    if (moment.getValue() == null) {
      return Optional.empty();
    }
    try {
      return switch (moment.getPrecision()) {
        case YEAR, MONTH -> Optional.empty();
        case DAY -> Optional.of(LocalDate.parse(moment.getValueAsString()));
        default ->
            Optional.of(
                moment.getValue().toInstant().atZone(ConsultationDate.PRACTICE).toLocalDate());
      };
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /**
   * Words that a request may hold: without citizen service numbers and unreadable characters, and
   * not too many. What remains is still read: there may be danger in it.
   */
  Optional<String> words(RecordEntry entry, String element, String sent, int longest) {
    String words = sent;
    if (words.length() > longest) {
      leaveOut(entry, element, UnmappedReason.TOO_LONG);
      words = words.substring(0, longest);
    }
    if (words.codePoints().anyMatch(Text::unreadable)) {
      leaveOut(entry, element, UnmappedReason.UNREADABLE_CHARACTER);
      words = readable(words);
    }
    if (Bsn.in(words)) {
      leaveOut(entry, element, UnmappedReason.BSN);
      words = Bsn.masked(words);
    }
    return Optional.of(words).filter(text -> !text.isBlank());
  }

  private static String readable(String text) {
    StringBuilder readable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> readable.appendCodePoint(Text.unreadable(character) ? ' ' : character));
    return readable.toString();
  }

  /** A text of the consultation. */
  Optional<String> text(RecordEntry entry, String element, String sent) {
    return words(entry, element, sent, Text.LONGEST);
  }
}
