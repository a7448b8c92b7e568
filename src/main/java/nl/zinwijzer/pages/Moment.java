package nl.zinwijzer.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import nl.zinwijzer.advice.Language;

/** Moments and dates as people in the Netherlands read them. */
final class Moment {
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private Moment() {}

  static String told(Instant at, Language language) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", language.locale())
        .withZone(ZONE)
        .format(at);
  }

  static String told(LocalDate date, Language language) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(date);
  }
}
