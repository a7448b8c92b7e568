package nl.zinwijzer.consultation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The date of the consultation, the reference for every duration and for the validity of rules. */
public record ConsultationDate(LocalDate date) implements Fact {
  /** Where the practices are: their day is the day of a consultation. */
  public static final ZoneId PRACTICE = ZoneId.of("Europe/Amsterdam");

  @Override
  public String pointer() {
    return "/date";
  }

  @Override
  public List<String> pointers(String property) {
    return List.of(pointer());
  }
}
