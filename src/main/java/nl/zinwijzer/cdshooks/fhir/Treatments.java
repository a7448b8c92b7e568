package nl.zinwijzer.cdshooks.fhir;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zinwijzer.cdshooks.fhir.PatientRecord.FoundElement;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The treatments of a complaint, as far as the record ties them to one. How they worked, no record
 * tells in a code: the response stays unknown.
 */
final class Treatments {
  private static final int LONGEST_NAME = 200;
  private static final int MOST = 50;

  private final Complaints complaints;
  private final MappingTrail trail;

  Treatments(Complaints complaints, MappingTrail trail) {
    this.complaints = complaints;
    this.trail = trail;
  }

  /** Reads the treatments of the record into their complaints. */
  void read(PatientRecord record) {
    record.all(Procedure.class).forEach(this::procedure);
    record.all(MedicationRequest.class).forEach(this::medication);
  }

  private void procedure(FoundElement<Procedure> found) {
    Procedure procedure = found.resource();
    Procedure.ProcedureStatus status = procedure.getStatus();
    if (status == Procedure.ProcedureStatus.ENTEREDINERROR) {
      trail.leaveOut(found.entry(), "status", UnmappedReason.ENTERED_IN_ERROR);
    } else if (status != Procedure.ProcedureStatus.COMPLETED
        && status != Procedure.ProcedureStatus.INPROGRESS) {
      trail.leaveOut(found.entry(), "status", UnmappedReason.NOT_IN_FORCE);
    } else {
      treatment(
          found.entry(),
          procedure.getReasonReference(),
          procedure.getReasonCode(),
          "code",
          name(procedure.getCode()),
          procedure.hasPerformedPeriod()
              ? weeks(found.entry(), "performed", procedure.getPerformedPeriod())
              : Optional.empty());
    }
  }

  private void medication(FoundElement<MedicationRequest> found) {
    MedicationRequest request = found.resource();
    MedicationRequest.MedicationRequestStatus status = request.getStatus();
    if (status == MedicationRequest.MedicationRequestStatus.ENTEREDINERROR) {
      trail.leaveOut(found.entry(), "status", UnmappedReason.ENTERED_IN_ERROR);
    } else if (status != MedicationRequest.MedicationRequestStatus.ACTIVE
        && status != MedicationRequest.MedicationRequestStatus.COMPLETED) {
      trail.leaveOut(found.entry(), "status", UnmappedReason.NOT_IN_FORCE);
    } else {
      treatment(
          found.entry(),
          request.getReasonReference(),
          request.getReasonCode(),
          "medication",
          request.hasMedicationReference()
              ? Optional.ofNullable(request.getMedicationReference().getDisplay())
              : name(request.getMedication()),
          weeks(
              found.entry(), "dispenseRequest", request.getDispenseRequest().getValidityPeriod()));
    }
  }

  private void treatment(
      RecordEntry entry,
      List<Reference> references,
      List<CodeableConcept> reasons,
      String element,
      Optional<String> name,
      Optional<Integer> weeks) {
    Optional<RequestPart> complaint =
        Stream.concat(
                references.stream().flatMap(reference -> complaints.of(reference).stream()),
                reasons.stream().flatMap(reason -> complaints.with(reason).stream()))
            .findFirst();
    if (complaint.isEmpty()) {
      trail.leaveOut(entry, "reason", UnmappedReason.NOT_TIED);
      return;
    }
    if (complaint.get().count("treatments") == MOST) {
      trail.leaveOut(entry, "reason", UnmappedReason.TOO_MANY);
      return;
    }
    Optional<String> words = name.flatMap(sent -> trail.words(entry, element, sent, LONGEST_NAME));
    if (words.isEmpty()) {
      trail.leaveOut(entry, element, UnmappedReason.UNKNOWN_CODE);
      return;
    }
    RequestPart treatment = new RequestPart().put("name", words.get(), entry.origin(element));
    weeks.ifPresent(lasted -> treatment.put("weeks", lasted, entry.origin("period")));
    complaint.get().add("treatments", treatment);
  }

  private static Optional<String> name(@Nullable Type treatment) {
    if (!(treatment instanceof CodeableConcept concept)) {
      return Optional.empty();
    }
    return Stream.concat(
            Stream.ofNullable(concept.getText()),
            concept.getCoding().stream().map(Coding::getDisplay).filter(Objects::nonNull))
        .findFirst();
  }

  /** Whole weeks from the start until the end, or until now. */
  private Optional<Integer> weeks(RecordEntry entry, String element, Period period) {
    LocalDate today = trail.today();
    LocalDate end =
        MappingTrail.day(period.getEndElement()).filter(last -> last.isBefore(today)).orElse(today);
    boolean unclear = period.hasEnd() && MappingTrail.day(period.getEndElement()).isEmpty();
    if (unclear) {
      trail.leaveOut(entry, element, UnmappedReason.PARTIAL_DATE);
      return Optional.empty();
    }
    return trail
        .day(entry, element, period.getStartElement())
        .filter(start -> !start.isAfter(end))
        .map(start -> (int) ChronoUnit.WEEKS.between(start, end));
  }
}
