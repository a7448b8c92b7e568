package nl.zinwijzer.cdshooks.fhir;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zinwijzer.cdshooks.fhir.PatientRecord.FoundElement;
import nl.zinwijzer.consultation.CareInProgress;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.ServiceRequest;

/** What the record tells about the patient: who it is about, what is flagged, and running care. */
final class PatientFacts {
  /** The code system of the partners of the referral directory, with the codes of the contract. */
  static final String PARTNERS = "urn:zinwijzer:partner";

  private static final String CONSENT_TO_REFERRAL = "consent_to_referral";
  private static final String YES = "yes";
  private static final String NO = "no";

  private final RequestPart patient;
  private final RequestPart wishes;
  private final MappingTrail trail;

  PatientFacts(RequestPart patient, RequestPart wishes, MappingTrail trail) {
    this.patient = patient;
    this.wishes = wishes;
    this.trail = trail;
  }

  /** Reads the facts of the record into the request. */
  void read(PatientRecord record) {
    List<FoundElement<Patient>> patients = record.all(Patient.class).toList();
    patients.stream().limit(1).forEach(this::person);
    patients.stream()
        .skip(1)
        .forEach(other -> trail.leaveOut(other.entry(), "id", UnmappedReason.OTHER_PATIENT));
    record.all(Flag.class).forEach(this::flag);
    record.all(EpisodeOfCare.class).forEach(this::episode);
    record.all(CarePlan.class).forEach(this::plan);
    record.all(ServiceRequest.class).forEach(this::referral);
    record.all(Consent.class).forEach(this::consent);
    record
        .all(Observation.class)
        .sorted(Comparator.comparing(PatientFacts::day, Comparator.reverseOrder()))
        .forEach(this::observation);
    record
        .all(RelatedPerson.class)
        .forEach(found -> trail.leaveOut(found.entry(), "relationship", UnmappedReason.NO_FACT));
  }

  private void person(FoundElement<Patient> found) {
    RecordEntry entry = found.entry();
    Patient person = found.resource();
    trail
        .day(entry, "birthDate", person.getBirthDateElement())
        .ifPresent(day -> patient.put("birthDate", day.toString(), entry.origin("birthDate")));
    AdministrativeGender gender = person.getGender();
    if (gender != null && gender != AdministrativeGender.NULL) {
      patient.put("sex", gender.toCode(), entry.origin("gender"));
    }
  }

  private void flag(FoundElement<Flag> found) {
    RecordEntry entry = found.entry();
    Flag flag = found.resource();
    Optional<PatientFact> fact = PatientFact.in(List.of(flag.getCode()));
    if (flag.getStatus() == Flag.FlagStatus.ENTEREDINERROR) {
      trail.leaveOut(entry, "status", UnmappedReason.ENTERED_IN_ERROR);
    } else if (fact.isEmpty()) {
      trail.leaveOut(entry, "code", UnmappedReason.UNKNOWN_CODE);
    } else if (flag.getStatus() != Flag.FlagStatus.ACTIVE || !runs(flag.getPeriod())) {
      trail.leaveOut(entry, "status", UnmappedReason.NOT_IN_FORCE);
    } else {
      patient.put(fact.get().member(), YES, entry.origin("code"));
    }
  }

  private void episode(FoundElement<EpisodeOfCare> found) {
    EpisodeOfCare episode = found.resource();
    if (episode.getStatus() == EpisodeOfCare.EpisodeOfCareStatus.ACTIVE
        && runs(episode.getPeriod())) {
      PatientFact.in(episode.getType())
          .ifPresent(fact -> patient.put(fact.member(), YES, found.entry().origin("type")));
    }
  }

  private void plan(FoundElement<CarePlan> found) {
    RecordEntry entry = found.entry();
    CarePlan plan = found.resource();
    Optional<PatientFact> fact = PatientFact.in(plan.getCategory());
    boolean withGv =
        plan.getActivity().stream()
            .map(CarePlan.CarePlanActivityComponent::getDetail)
            .anyMatch(
                detail ->
                    detail.getStatus() == CarePlan.CarePlanActivityStatus.INPROGRESS
                        && isGv(detail.getCode()));
    if (plan.getStatus() == CarePlan.CarePlanStatus.ENTEREDINERROR) {
      trail.leaveOut(entry, "status", UnmappedReason.ENTERED_IN_ERROR);
    } else if (fact.isEmpty() && !withGv) {
      trail.leaveOut(entry, "category", UnmappedReason.UNKNOWN_CODE);
    } else if (plan.getStatus() != CarePlan.CarePlanStatus.ACTIVE || !runs(plan.getPeriod())) {
      trail.leaveOut(entry, "status", UnmappedReason.NOT_IN_FORCE);
    } else {
      fact.ifPresent(told -> patient.put(told.member(), YES, entry.origin("category")));
      if (withGv) {
        inTreatmentWithGv(entry, "activity");
      }
    }
  }

  /** A referral is care only once it has begun: an order alone is none. */
  private void referral(FoundElement<ServiceRequest> found) {
    RecordEntry entry = found.entry();
    ServiceRequest referral = found.resource();
    if (referral.getStatus() == ServiceRequest.ServiceRequestStatus.ENTEREDINERROR) {
      trail.leaveOut(entry, "status", UnmappedReason.ENTERED_IN_ERROR);
    } else if (!isGv(referral.getCode())) {
      trail.leaveOut(entry, "code", UnmappedReason.UNKNOWN_CODE);
    } else if (referral.getStatus() != ServiceRequest.ServiceRequestStatus.ACTIVE
        || !ordered(referral)
        || !begun(referral)) {
      trail.leaveOut(entry, "status", UnmappedReason.NOT_IN_FORCE);
    } else {
      inTreatmentWithGv(entry, "code");
    }
  }

  private static boolean ordered(ServiceRequest referral) {
    ServiceRequest.ServiceRequestIntent intent = referral.getIntent();
    return intent != null && String.valueOf(intent.toCode()).endsWith("order");
  }

  private boolean begun(ServiceRequest referral) {
    if (referral.hasOccurrencePeriod()) {
      Period period = referral.getOccurrencePeriod();
      return period.hasStart() && runs(period);
    }
    return referral.hasOccurrenceDateTimeType()
        && MappingTrail.day(referral.getOccurrenceDateTimeType())
            .filter(day -> !day.isAfter(trail.today()))
            .isPresent();
  }

  private static boolean isGv(CodeableConcept code) {
    return FhirCodes.is(code, PARTNERS, CareInProgress.GEESTELIJK_VERZORGER.code());
  }

  private void inTreatmentWithGv(RecordEntry entry, String element) {
    patient.put("inTreatment", CareInProgress.GEESTELIJK_VERZORGER.code(), entry.origin(element));
  }

  private void consent(FoundElement<Consent> found) {
    RecordEntry entry = found.entry();
    Consent consent = found.resource();
    Consent.ConsentProvisionType type = consent.getProvision().getType();
    boolean plain =
        type != null
            && type != Consent.ConsentProvisionType.NULL
            && !consent.getProvision().hasProvision();
    if (consent.getStatus() == Consent.ConsentState.ENTEREDINERROR) {
      trail.leaveOut(entry, "status", UnmappedReason.ENTERED_IN_ERROR);
    } else if (consent.getCategory().stream()
        .noneMatch(category -> FhirCodes.is(category, PatientFact.SYSTEM, CONSENT_TO_REFERRAL))) {
      trail.leaveOut(entry, "category", UnmappedReason.UNKNOWN_CODE);
    } else if (consent.getStatus() != Consent.ConsentState.ACTIVE
        || !runs(consent.getProvision().getPeriod())) {
      trail.leaveOut(entry, "status", UnmappedReason.NOT_IN_FORCE);
    } else if (!plain) {
      trail.leaveOut(entry, "provision", UnmappedReason.UNCONFIRMED);
    } else {
      wishes.put(
          "consentToReferral",
          type == Consent.ConsentProvisionType.PERMIT ? YES : NO,
          entry.origin("provision"));
    }
  }

  private void observation(FoundElement<Observation> found) {
    RecordEntry entry = found.entry();
    Observation observation = found.resource();
    Optional<PatientFact> fact = PatientFact.in(List.of(observation.getCode()));
    if (fact.isEmpty()) {
      if (Notes.line(observation.getCode()).isEmpty() && !Scores.measures(observation)) {
        trail.leaveOut(entry, "code", UnmappedReason.UNKNOWN_CODE);
      }
    } else if (!observation.hasValueBooleanType()) {
      trail.leaveOut(entry, "value", UnmappedReason.MALFORMED);
    } else if (Notes.told(observation, entry, trail)
        && trail.recent(entry, "effective", Notes.effective(observation)).isPresent()) {
      boolean so = observation.getValueBooleanType().booleanValue();
      patient.put(fact.get().member(), so ? YES : NO, entry.origin("value"));
    }
  }

  private static LocalDate day(FoundElement<Observation> found) {
    return Notes.effective(found.resource()).flatMap(MappingTrail::day).orElse(LocalDate.MAX);
  }

  /** Whether a period runs on the day of the consultation; one without an end goes on. */
  private boolean runs(Period period) {
    LocalDate today = trail.today();
    boolean startsClear =
        !period.hasStart() || MappingTrail.day(period.getStartElement()).isPresent();
    boolean endsClear = !period.hasEnd() || MappingTrail.day(period.getEndElement()).isPresent();
    return startsClear
        && endsClear
        && MappingTrail.day(period.getStartElement())
            .filter(start -> start.isAfter(today))
            .isEmpty()
        && MappingTrail.day(period.getEndElement()).filter(end -> end.isBefore(today)).isEmpty();
  }
}
