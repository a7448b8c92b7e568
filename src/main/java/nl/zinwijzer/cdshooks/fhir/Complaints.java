package nl.zinwijzer.cdshooks.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zinwijzer.cdshooks.fhir.FhirCodes.ComplaintCode;
import nl.zinwijzer.cdshooks.fhir.PatientRecord.FoundElement;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Reference;

/**
 * The complaints of the request: from conditions, the episodes they belong to, and this contact.
 */
final class Complaints {
  private static final String ACTIVE = "active";
  private static final String HISTORY = "history";

  private final PatientRecord record;
  private final MappingTrail trail;
  private final List<RequestPart> complaints = new ArrayList<>();
  private final Map<RecordEntry, RequestPart> byCondition = new LinkedHashMap<>();
  private final Map<RequestPart, ComplaintCode> codes = new LinkedHashMap<>();
  private final Map<ComplaintCode, RequestPart> byCode = new HashMap<>();
  private final Map<RecordEntry, String> episodes = new HashMap<>();
  private final Map<String, RequestPart> firstOfEpisode = new HashMap<>();

  Complaints(PatientRecord record, MappingTrail trail) {
    this.record = record;
    this.trail = trail;
  }

  /** Reads the complaints of the record. */
  void read() {
    record.all(Condition.class).forEach(this::condition);
    record.all(EpisodeOfCare.class).forEach(this::episode);
    record.all(Condition.class).forEach(this::episodeOfCondition);
    codes.forEach(this::index);
    record
        .all(Encounter.class)
        .filter(found -> Encounters.current(found.resource(), trail.today()))
        .forEach(this::reasons);
    byCondition.forEach(
        (entry, complaint) -> {
          if (!complaint.has("role")) {
            trail.leaveOut(entry, "clinicalStatus", UnmappedReason.STATUS_UNKNOWN);
          }
        });
  }

  /** All complaints, in the order of the record. */
  List<RequestPart> all() {
    return complaints;
  }

  /** The complaint that stands for an episode: contacts of one episode are added up. */
  Optional<RequestPart> ofEpisode(Reference episode) {
    return record
        .find(episode, EpisodeOfCare.class)
        .map(found -> episodes.get(found.entry()))
        .map(firstOfEpisode::get);
  }

  /** The complaint that a condition became. */
  Optional<RequestPart> of(Reference condition) {
    return record.find(condition, Condition.class).map(found -> byCondition.get(found.entry()));
  }

  /** The complaint with this code. */
  Optional<RequestPart> with(CodeableConcept concept) {
    return FhirCodes.complaint(List.of(concept)).flatMap(this::with);
  }

  private Optional<RequestPart> with(ComplaintCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** A current complaint goes before one of the past with the same code. */
  private void index(RequestPart complaint, ComplaintCode code) {
    byCode.merge(code, complaint, (first, next) -> isHistory(first) ? next : first);
  }

  /** Adds what this contact is about, unless the record has it as a complaint already. */
  void ofThisContact(CodeableConcept concept, RecordEntry entry, String element) {
    code(List.of(concept), entry, element)
        .filter(code -> with(code).filter(known -> !isHistory(known)).isEmpty())
        .ifPresent(
            code ->
                index(
                    begin(code, entry, element).put("role", ACTIVE, entry.origin(element)), code));
  }

  private Optional<ComplaintCode> code(
      List<CodeableConcept> concepts, RecordEntry entry, String element) {
    Optional<ComplaintCode> code = FhirCodes.complaint(concepts);
    if (code.isEmpty()) {
      trail.leaveOut(entry, element, FhirCodes.without(concepts));
    }
    return code;
  }

  private static boolean isHistory(RequestPart complaint) {
    return complaint.words("role").filter(HISTORY::equals).isPresent();
  }

  private RequestPart begin(ComplaintCode code, RecordEntry entry, String element) {
    RequestPart complaint =
        new RequestPart()
            .put("code", code.code(), entry.origin(element))
            .put("system", code.system().code(), entry.origin(element));
    complaints.add(complaint);
    codes.put(complaint, code);
    return complaint;
  }

  private void condition(FoundElement<Condition> found) {
    RecordEntry entry = found.entry();
    Condition condition = found.resource();
    Optional<UnmappedReason> doubt = doubt(FhirCodes.status(condition.getVerificationStatus()));
    if (doubt.isPresent()) {
      trail.leaveOut(entry, "verificationStatus", doubt.get());
      return;
    }
    Optional<ComplaintCode> code = code(List.of(condition.getCode()), entry, "code");
    if (code.isEmpty()) {
      return;
    }
    RequestPart complaint = begin(code.get(), entry, "code");
    byCondition.put(entry, complaint);
    role(condition).ifPresent(role -> complaint.put("role", role, entry.origin("clinicalStatus")));
    if (condition.hasAbatementDateTimeType()) {
      trail
          .day(entry, "abatement", condition.getAbatementDateTimeType())
          .ifPresent(ended -> complaint.put("role", HISTORY, entry.origin("abatement")));
    }
    onset(entry, condition)
        .ifPresent(since -> complaint.put("since", since.toString(), entry.origin("onset")));
  }

  private static Optional<UnmappedReason> doubt(String verification) {
    return switch (verification) {
      case "entered-in-error" -> Optional.of(UnmappedReason.ENTERED_IN_ERROR);
      case "refuted" -> Optional.of(UnmappedReason.REFUTED);
      case "unconfirmed", "provisional", "differential" -> Optional.of(UnmappedReason.UNCONFIRMED);
      default -> Optional.empty();
    };
  }

  private static Optional<String> role(Condition condition) {
    return switch (FhirCodes.status(condition.getClinicalStatus())) {
      case "active", "recurrence", "relapse" -> Optional.of(ACTIVE);
      case "inactive", "remission", "resolved" -> Optional.of(HISTORY);
      default -> Optional.empty();
    };
  }

  private Optional<LocalDate> onset(RecordEntry entry, Condition condition) {
    if (condition.hasOnsetDateTimeType()) {
      return trail.day(entry, "onset", condition.getOnsetDateTimeType());
    }
    if (condition.hasOnsetPeriod()) {
      return trail.day(entry, "onset", condition.getOnsetPeriod().getStartElement());
    }
    if (condition.hasOnset()) {
      trail.leaveOut(entry, "onset", UnmappedReason.NOT_A_DATE);
    }
    return Optional.empty();
  }

  private void episode(FoundElement<EpisodeOfCare> found) {
    RecordEntry entry = found.entry();
    EpisodeOfCare episode = found.resource();
    Optional<String> role = role(episode);
    if (role.isEmpty()) {
      trail.leaveOut(
          entry,
          "status",
          episode.getStatus() == EpisodeOfCare.EpisodeOfCareStatus.ENTEREDINERROR
              ? UnmappedReason.ENTERED_IN_ERROR
              : UnmappedReason.NOT_IN_FORCE);
      return;
    }
    Set<RequestPart> members = new LinkedHashSet<>();
    for (EpisodeOfCare.DiagnosisComponent diagnosis : episode.getDiagnosis()) {
      if (record.find(diagnosis.getCondition(), Condition.class).isEmpty()) {
        trail.leaveOut(entry, "diagnosis", UnmappedReason.UNRESOLVED);
      }
      of(diagnosis.getCondition()).ifPresent(members::add);
    }
    if (episode.getDiagnosis().isEmpty() && PatientFact.in(episode.getType()).isEmpty()) {
      code(episode.getType(), entry, "type")
          .ifPresent(code -> members.add(begin(code, entry, "type")));
    }
    members.forEach(complaint -> join(complaint, entry, role.get(), episode));
  }

  private static Optional<String> role(EpisodeOfCare episode) {
    if (episode.getStatus() == null) {
      return Optional.empty();
    }
    return switch (episode.getStatus()) {
      case ACTIVE, ONHOLD -> Optional.of(ACTIVE);
      case FINISHED -> Optional.of(HISTORY);
      default -> Optional.empty();
    };
  }

  /** What the complaint itself does not tell, its episode tells. */
  private void join(RequestPart complaint, RecordEntry entry, String role, EpisodeOfCare episode) {
    String key =
        episodes.computeIfAbsent(entry, begun -> "episode-of-care-" + (episodes.size() + 1));
    complaint.put("episode", key, entry.name());
    firstOfEpisode.putIfAbsent(key, complaint);
    complaint.put("role", role, entry.origin("status"));
    if (!complaint.has("since")) {
      trail
          .day(entry, "period.start", episode.getPeriod().getStartElement())
          .ifPresent(
              since -> complaint.put("since", since.toString(), entry.origin("period.start")));
    }
  }

  /** A condition may name its episode, or an encounter of it, instead of being named by it. */
  private void episodeOfCondition(FoundElement<Condition> found) {
    RequestPart complaint = byCondition.get(found.entry());
    if (complaint == null || complaint.has("episode")) {
      return;
    }
    Reference context = found.resource().getEncounter();
    record
        .find(context, EpisodeOfCare.class)
        .or(
            () ->
                record.find(context, Encounter.class).stream()
                    .flatMap(encounter -> encounter.resource().getEpisodeOfCare().stream())
                    .flatMap(episode -> record.find(episode, EpisodeOfCare.class).stream())
                    .findFirst())
        .ifPresent(
            episode ->
                role(episode.resource())
                    .ifPresent(role -> join(complaint, episode.entry(), role, episode.resource())));
  }

  private void reasons(FoundElement<Encounter> found) {
    for (CodeableConcept reason : found.resource().getReasonCode()) {
      ofThisContact(reason, found.entry(), "reasonCode");
    }
  }
}
