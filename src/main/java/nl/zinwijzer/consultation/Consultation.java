package nl.zinwijzer.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One consultation, with everything that the GP's software tells about it. */
public record Consultation(
    LocalDate date,
    Professional professional,
    Contact contact,
    Patient patient,
    Optional<String> patientReference,
    Optional<String> worldview,
    List<Group> groups,
    Wishes wishes,
    List<Declined> declines,
    List<Complaint> complaints,
    List<Treatment> treatments,
    List<Problem> problems,
    List<LifeEvent> lifeEvents,
    Optional<Counselling> counselling,
    List<Observation> observations,
    SafetyFindings safety,
    List<Measurement> measurements,
    List<Text> texts) {
  public Consultation {
    groups = List.copyOf(groups);
    declines = List.copyOf(declines);
    complaints = List.copyOf(complaints);
    treatments = List.copyOf(treatments);
    problems = List.copyOf(problems);
    lifeEvents = List.copyOf(lifeEvents);
    observations = List.copyOf(observations);
    measurements = List.copyOf(measurements);
    texts = List.copyOf(texts);
  }

  /** Every fact that rules can match on, in the order of the request. */
  public List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new ConsultationDate(date));
    facts.addAll(List.of(professional, contact, patient));
    facts.addAll(groups);
    facts.add(wishes);
    Stream.of(declines, complaints, treatments, problems, lifeEvents).forEach(facts::addAll);
    counselling.ifPresent(facts::add);
    facts.addAll(observations);
    facts.add(safety);
    facts.addAll(measurements);
    return List.copyOf(facts);
  }
}
