package nl.zinwijzer.consultation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One complaint. {@code code} is the main code in capitals, {@code subcode} the code as sent;
 * {@code problem} joins complaints of one episode; durations are in whole weeks at the date of the
 * consultation, null when unknown.
 */
public record Complaint(
    int index,
    CodeSystem system,
    String code,
    String subcode,
    String problem,
    ComplaintRole role,
    @Nullable Integer weeks,
    boolean weeksFromDate,
    Answer medicallyUnexplained,
    Answer workUpComplete,
    Answer alarmSymptoms,
    Answer measurementOnly,
    @Nullable Integer contacts)
    implements Fact {
  /** The letter of an ICPC-1 code, such as P for psychic complaints; empty for other systems. */
  public String chapter() {
    return system == CodeSystem.ICPC_1 && !code.isEmpty() ? code.substring(0, 1) : "";
  }

  @Override
  public String pointer() {
    return "/complaints/" + index;
  }

  @Override
  public List<String> pointers(String property) {
    return switch (property) {
      case "weeks" -> List.of(pointer() + (weeksFromDate ? "/since" : "/durationWeeks"));
      case "subcode", "chapter" -> List.of(pointer() + "/code");
      case "problem" -> List.of(pointer() + "/episode");
      default -> Fact.super.pointers(property);
    };
  }
}
