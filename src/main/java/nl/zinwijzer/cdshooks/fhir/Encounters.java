package nl.zinwijzer.cdshooks.fhir;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zinwijzer.cdshooks.fhir.PatientRecord.FoundElement;
import org.hl7.fhir.r4.model.Encounter;

/**
 * Counts contacts. Only the whole answer to a search is counted: a handful of encounters that
 * happened to come along says nothing about how often somebody came.
 */
final class Encounters {
  private static final Set<String> NOT_WITH_THE_PRACTICE =
      Set.of("IMP", "ACUTE", "NONAC", "SS", "OBSENC", "PRENC", "EMER");

  private final Complaints complaints;
  private final MappingTrail trail;

  Encounters(Complaints complaints, MappingTrail trail) {
    this.complaints = complaints;
    this.trail = trail;
  }

  /** Whether an encounter is the contact in which advice is asked. */
  static boolean current(Encounter encounter, LocalDate today) {
    if (encounter.getStatus() == null) {
      return false;
    }
    return switch (encounter.getStatus()) {
      case ARRIVED, TRIAGED, INPROGRESS, ONLEAVE -> true;
      case FINISHED ->
          MappingTrail.day(encounter.getPeriod().getStartElement())
              .filter(today::equals)
              .isPresent();
      default -> false;
    };
  }

  /** Puts the counts into the request. */
  void count(PatientRecord record, RequestPart contact) {
    List<FoundElement<Encounter>> all = record.all(Encounter.class).toList();
    List<FoundElement<Encounter>> held = all.stream().filter(this::held).toList();
    if (all.isEmpty()) {
      return;
    }
    if (!all.stream().allMatch(found -> found.entry().complete())) {
      trail.leaveOut("Encounter", "count", UnmappedReason.INCOMPLETE);
      return;
    }
    LocalDate yearAgo = trail.today().minusYears(1);
    long lastYear =
        held.stream()
            .flatMap(
                found ->
                    trail
                        .day(
                            found.entry(),
                            "period.start",
                            found.resource().getPeriod().getStartElement())
                        .stream())
            .filter(day -> day.isAfter(yearAgo))
            .count();
    contact.put("contactsLast12Months", (int) lastYear, "Encounter");
    Map<RequestPart, Integer> counts = new HashMap<>();
    held.forEach(
        found -> about(found).forEach(complaint -> counts.merge(complaint, 1, Integer::sum)));
    counts.forEach((complaint, count) -> complaint.put("contacts", count, "Encounter"));
  }

  private boolean held(FoundElement<Encounter> found) {
    Encounter encounter = found.resource();
    if (encounter.getStatus() == null) {
      trail.leaveOut(found.entry(), "status", UnmappedReason.STATUS_UNKNOWN);
      return false;
    }
    return switch (encounter.getStatus()) {
      case ARRIVED, TRIAGED, INPROGRESS, ONLEAVE, FINISHED ->
          !NOT_WITH_THE_PRACTICE.contains(String.valueOf(encounter.getClass_().getCode()));
      case ENTEREDINERROR -> {
        trail.leaveOut(found.entry(), "status", UnmappedReason.ENTERED_IN_ERROR);
        yield false;
      }
      default -> false;
    };
  }

  /** The complaints a contact was about; of one episode only the first, as its contacts add up. */
  private Set<RequestPart> about(FoundElement<Encounter> found) {
    Encounter encounter = found.resource();
    Set<RequestPart> about = new HashSet<>();
    Set<String> counted = new HashSet<>();
    encounter.getDiagnosis().stream()
        .flatMap(diagnosis -> complaints.of(diagnosis.getCondition()).stream())
        .forEach(complaint -> add(complaint, about, counted));
    encounter.getReasonCode().stream()
        .flatMap(reason -> complaints.with(reason).stream())
        .forEach(complaint -> add(complaint, about, counted));
    encounter.getEpisodeOfCare().stream()
        .flatMap(episode -> complaints.ofEpisode(episode).stream())
        .forEach(complaint -> add(complaint, about, counted));
    return about;
  }

  private static void add(RequestPart complaint, Set<RequestPart> about, Set<String> counted) {
    if (complaint.words("episode").map(counted::add).orElse(true)) {
      about.add(complaint);
    }
  }
}
