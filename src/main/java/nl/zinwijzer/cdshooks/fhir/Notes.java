package nl.zinwijzer.cdshooks.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zinwijzer.cdshooks.fhir.PatientRecord.FoundElement;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * The notes of the request: the lines of SOEP reports, whole reports or loose. Lines of long ago
 * stay out, for what is read in a text counts as of now.
 */
final class Notes {
  private static final String REPORT = "67781-5";
  private static final Set<String> LINES = Set.of("S", "O", "E", "P");
  private static final String ICPC_OF_LINE =
      "http://nictiz.nl/fhir/StructureDefinition/code-icpc-1-nl";

  private final PatientRecord record;
  private final Complaints complaints;
  private final MappingTrail trail;
  private final List<RequestPart> notes = new ArrayList<>();
  private final Set<RecordEntry> told = new HashSet<>();

  Notes(PatientRecord record, Complaints complaints, MappingTrail trail) {
    this.record = record;
    this.complaints = complaints;
    this.trail = trail;
  }

  /** Reads the notes of the record; the newest come first. */
  List<RequestPart> read() {
    record.all(Composition.class).forEach(this::report);
    record
        .all(Observation.class)
        .filter(found -> line(found.resource().getCode()).isPresent())
        .filter(found -> told.add(found.entry()))
        .forEach(this::loose);
    notes.sort(
        Comparator.comparing(
            (RequestPart note) -> note.words("date").orElse(trail.today().toString()),
            Comparator.reverseOrder()));
    return notes;
  }

  /** The letter of a SOEP line. */
  static Optional<String> line(CodeableConcept code) {
    return FhirCodes.in(code, FhirCodes.JOURNAL_LINES).filter(LINES::contains);
  }

  private void report(FoundElement<Composition> found) {
    RecordEntry entry = found.entry();
    Composition report = found.resource();
    if (!FhirCodes.is(report.getType(), FhirCodes.LOINC, REPORT)) {
      trail.leaveOut(entry, "type", UnmappedReason.UNKNOWN_CODE);
    } else if (report.getStatus() == Composition.CompositionStatus.ENTEREDINERROR) {
      trail.leaveOut(entry, "status", UnmappedReason.ENTERED_IN_ERROR);
      report.getSection().forEach(section -> lines(section));
    } else {
      trail
          .recent(entry, "date", Optional.of(report.getDateElement()))
          .ifPresent(day -> report.getSection().forEach(section -> section(entry, section, day)));
      report.getSection().forEach(section -> lines(section));
    }
  }

  private void section(RecordEntry entry, SectionComponent section, LocalDate day) {
    section.getSection().forEach(inner -> section(entry, inner, day));
    Optional<String> line = line(section.getCode());
    if (line.isEmpty()) {
      if (section.hasTitle() || section.hasEntry()) {
        trail.leaveOut(entry, "section", UnmappedReason.UNKNOWN_CODE);
      }
      return;
    }
    List<FoundElement<Observation>> lines = lines(section);
    if (lines.stream().noneMatch(found -> found.resource().hasValueStringType())) {
      note(entry, "section " + line.get(), line.get(), section.getTitle(), "professional", day);
    }
    lines.forEach(observation -> observation(observation, line.get(), day));
    if (line.get().equals("E") && day.equals(trail.today())) {
      section.getExtensionsByUrl(ICPC_OF_LINE).stream()
          .map(extension -> extension.getValue())
          .filter(CodeableConcept.class::isInstance)
          .forEach(
              code ->
                  complaints.ofThisContact(
                      (CodeableConcept) code, entry, "section E code-icpc-1-nl"));
    }
  }

  /** The lines that a section refers to; they are told with it, never loose. */
  private List<FoundElement<Observation>> lines(SectionComponent section) {
    List<FoundElement<Observation>> lines =
        section.getEntry().stream()
            .flatMap(reference -> record.find(reference, Observation.class).stream())
            .toList();
    lines.forEach(line -> told.add(line.entry()));
    section.getSection().forEach(this::lines);
    return lines;
  }

  private void loose(FoundElement<Observation> found) {
    Observation observation = found.resource();
    Optional<BaseDateTimeType> moment =
        effective(observation)
            .or(
                () ->
                    record
                        .find(observation.getEncounter(), Encounter.class)
                        .map(encounter -> encounter.resource().getPeriod().getStartElement()));
    trail
        .recent(found.entry(), "effective", moment)
        .ifPresent(
            day -> line(observation.getCode()).ifPresent(line -> observation(found, line, day)));
  }

  /** The moment of an observation. */
  static Optional<BaseDateTimeType> effective(Observation observation) {
    if (observation.hasEffectiveDateTimeType()) {
      return Optional.of(observation.getEffectiveDateTimeType());
    }
    return observation.hasEffectivePeriod()
        ? Optional.of(observation.getEffectivePeriod().getStartElement())
        : Optional.empty();
  }

  private void observation(FoundElement<Observation> found, String line, LocalDate day) {
    RecordEntry entry = found.entry();
    Observation observation = found.resource();
    if (!told(observation, entry, trail)) {
      return;
    }
    if (observation.hasValueStringType()) {
      note(
          entry,
          "valueString",
          line,
          observation.getValueStringType().getValueAsString(),
          speaker(observation),
          day);
    }
    if (line.equals("E") && day.equals(trail.today())) {
      observation.getComponent().stream()
          .filter(component -> component.hasValueCodeableConcept())
          .forEach(
              component ->
                  complaints.ofThisContact(
                      component.getValueCodeableConcept(), entry, "component"));
    }
  }

  /** Whether an observation is one that was made and still stands. */
  static boolean told(Observation observation, RecordEntry entry, MappingTrail trail) {
    if (observation.getStatus() == null) {
      return true;
    }
    return switch (observation.getStatus()) {
      case ENTEREDINERROR -> {
        trail.leaveOut(entry, "status", UnmappedReason.ENTERED_IN_ERROR);
        yield false;
      }
      case CANCELLED, REGISTERED -> {
        trail.leaveOut(entry, "status", UnmappedReason.NOT_IN_FORCE);
        yield false;
      }
      default -> true;
    };
  }

  private static String speaker(Observation observation) {
    boolean relative =
        observation.hasPerformer()
            && observation.getPerformer().stream()
                .allMatch(
                    performer ->
                        performer.hasReference()
                            && performer.getReference().contains("RelatedPerson/"));
    return relative ? "relative" : "professional";
  }

  private void note(
      RecordEntry entry,
      String element,
      String line,
      @Nullable String sent,
      String speaker,
      LocalDate day) {
    if (sent == null) {
      return;
    }
    trail
        .text(entry, element, sent)
        .ifPresent(
            text -> {
              RequestPart note =
                  new RequestPart()
                      .put("kind", "note", entry.origin(element))
                      .put("speaker", speaker, entry.origin(element))
                      .put("section", line, entry.origin(element))
                      .put("text", text, entry.origin(element));
              if (day.isBefore(trail.today())) {
                note.put("date", day.toString(), entry.origin("date"));
              }
              notes.add(note);
            });
  }
}
