package nl.zinwijzer.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.consultation.ConsultationDate;

/** Moments and dates as people in the Netherlands read them. */
final class Moment {
  private Moment() {}

  static String told(Instant at, AnswerLanguage language) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", language.locale())
        .withZone(ConsultationDate.PRACTICE)
        .format(at);
  }

  static String told(LocalDate date, AnswerLanguage language) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(date);
  }
}
