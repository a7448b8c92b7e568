package nl.zinwijzer.consultation.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zinwijzer.consultation.CodeSystem;
import nl.zinwijzer.consultation.Complaint;
import nl.zinwijzer.consultation.ComplaintRole;
import nl.zinwijzer.consultation.Problem;
import nl.zinwijzer.consultation.Response;
import nl.zinwijzer.consultation.Treatment;
import org.jspecify.annotations.Nullable;

/** Reads complaints with their treatments, and which of them are one problem. */
final class ComplaintReader {
  private static final int LONGEST_LABEL = 500;

  private ComplaintReader() {}

  /**
   * The complaints, in order.
   *
   * @param treatments receives their treatments
   */
  static List<Complaint> complaints(RequestObject top, LocalDate date, List<Treatment> treatments) {
    List<RequestObject> objects = top.objects(ContractList.COMPLAINTS, ContractObject.COMPLAINT);
    List<Complaint> complaints = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      Complaint complaint = complaint(objects.get(i), i, date);
      complaints.add(complaint);
      treatments.addAll(treatments(objects.get(i), complaint));
    }
    return complaints;
  }

  private static Complaint complaint(RequestObject complaint, int index, LocalDate date) {
    CodeSystem system = complaint.constant("system", CodeSystem.class, CodeSystem.ICPC_1);
    complaint.require("code");
    String code =
        complaint
            .code(
                "code",
                system::wellFormed,
                system == CodeSystem.SNOMED
                    ? ProblemKind.MALFORMED_SNOMED
                    : ProblemKind.MALFORMED_ICPC)
            .orElse("");
    complaint.text("label", LONGEST_LABEL);
    if (complaint.has("since") && complaint.has("durationWeeks")) {
      complaint.refuse("durationWeeks", ProblemKind.BOTH_GIVEN, "since");
    }
    Optional<LocalDate> since =
        complaint.date("since", date.minusYears(RequestLimits.OLDEST), date);
    Optional<Integer> weeks =
        complaint
            .whole("durationWeeks", 0, RequestLimits.COUNTED)
            .or(() -> since.map(begin -> (int) ChronoUnit.WEEKS.between(begin, date)));
    return new Complaint(
        index,
        system,
        system == CodeSystem.ICPC_1 && code.length() > 3 ? code.substring(0, 3) : code,
        code,
        complaint
            .words("episode", RequestLimits.LABEL)
            .map(key -> "episode:" + key)
            .orElse("/complaints/" + index),
        complaint.constant("role", ComplaintRole.class, ComplaintRole.ACTIVE),
        weeks.orElse(null),
        since.isPresent(),
        complaint.answer("medicallyUnexplained"),
        complaint.answer("workUpComplete"),
        complaint.answer("alarmSymptoms"),
        complaint.answer("measurementOnly"),
        complaint.whole("contacts", 0, RequestLimits.COUNTED).orElse(null));
  }

  private static List<Treatment> treatments(RequestObject object, Complaint complaint) {
    List<RequestObject> objects = object.objects(ContractList.TREATMENTS, ContractObject.TREATMENT);
    List<Treatment> treatments = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      RequestObject treatment = objects.get(i);
      treatment.require("name");
      treatments.add(
          new Treatment(
              complaint.index(),
              i,
              complaint.problem(),
              treatment.words("name", RequestLimits.LABEL).orElse(""),
              treatment.whole("weeks", 0, RequestLimits.COUNTED).orElse(null),
              treatment.constant("response", Response.class, Response.UNKNOWN)));
    }
    return treatments;
  }

  /** The problems: complaints with one key are one. */
  static List<Problem> problems(List<Complaint> complaints, ProblemSum weeks, ProblemSum contacts) {
    Map<String, List<Complaint>> byKey = new LinkedHashMap<>();
    complaints.forEach(
        complaint ->
            byKey.computeIfAbsent(complaint.problem(), key -> new ArrayList<>()).add(complaint));
    List<Problem> problems = new ArrayList<>();
    byKey.forEach(
        (key, together) ->
            problems.add(
                new Problem(
                    key,
                    weeks.of(told(together, Complaint::weeks)).orElse(null),
                    contacts.of(told(together, Complaint::contacts)).orElse(null),
                    together)));
    return problems;
  }

  private static List<Integer> told(
      List<Complaint> complaints, Function<Complaint, @Nullable Integer> property) {
    return complaints.stream()
        .flatMap(complaint -> Optional.ofNullable(property.apply(complaint)).stream())
        .toList();
  }
}
