package nl.zinwijzer.consultation.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Complaint;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.consultation.Contact;
import nl.zinwijzer.consultation.Declined;
import nl.zinwijzer.consultation.Group;
import nl.zinwijzer.consultation.Observation;
import nl.zinwijzer.consultation.Partner;
import nl.zinwijzer.consultation.Patient;
import nl.zinwijzer.consultation.PatientGroup;
import nl.zinwijzer.consultation.Professional;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.consultation.Treatment;

/**
 * Reads the body of a request into a consultation, or tells everything that is wrong with it.
 * Nothing is guessed, and nothing of what a patient said comes back in a problem.
 */
public final class ConsultationReader {
  private final Terms<Concept> observable;
  private final Terms<Concept> lifeEvents;
  private final Terms<Partner> partners;
  private final Terms<Code> counsellors;
  private final ProblemSum weeks;
  private final ProblemSum contacts;

  /**
   * A reader of requests in the words of a rule base.
   *
   * @param concepts what can be observed and what can have happened
   * @param partners who can be preferred, declined, or have given counselling
   * @param weeks how the weeks of complaints that are one problem add up
   * @param contacts how their contacts do
   */
  public ConsultationReader(
      Terms<Concept> concepts, Terms<Partner> partners, ProblemSum weeks, ProblemSum contacts) {
    this.weeks = weeks;
    this.contacts = contacts;
    this.observable = concepts.where(Concept::observable);
    this.lifeEvents = concepts.where(Concept::lifeEvent);
    this.partners = partners;
    this.counsellors = Terms.of(Role.class).and(partners);
  }

  /**
   * Reads a request.
   *
   * @param body the bytes as received
   * @param today the date of the consultation when the request gives none
   */
  public RequestReading read(byte[] body, LocalDate today) {
    try {
      return read(RequestJson.parse(body), today);
    } catch (MalformedRequest malformed) {
      return malformed.reading();
    }
  }

  /**
   * Reads a request that is JSON already.
   *
   * @param request the JSON; it is not changed
   * @param today the date of the consultation when the request gives none
   */
  public RequestReading read(JsonNode request, LocalDate today) {
    Problems problems = new Problems();
    new BsnSearch(problems).search(request, "", true);
    Consultation consultation = consultation(request, today, problems);
    return problems.all().isEmpty()
        ? new RequestReading.Understood(
            consultation, RequestJson.canonical(request, consultation.date()))
        : new RequestReading.Refused(problems.all());
  }

  private Consultation consultation(JsonNode request, LocalDate today, Problems problems) {
    RequestObject top = RequestObject.of(request, "", problems, ContractObject.REQUEST);
    Optional<LocalDate> told = top.date("date", RequestLimits.FIRST_DAY, RequestLimits.LAST_DAY);
    LocalDate date = told.orElse(top.has("date") ? RequestLimits.LAST_DAY : today);
    Professional professional = CareReader.professional(top);
    Contact contact = CareReader.contact(top);
    RequestObject person = top.object("patient", ContractObject.PATIENT);
    Patient patient = PersonReader.patient(person, date);
    RequestObject wanted = top.object("wishes", ContractObject.WISHES);
    List<Treatment> treatments = new ArrayList<>();
    List<Complaint> complaints = ComplaintReader.complaints(top, date, treatments);
    return new Consultation(
        date,
        professional,
        contact,
        patient,
        person.words("reference", RequestLimits.LABEL),
        person.words("worldview", RequestLimits.LABEL),
        numbered(person.constants(ContractList.GROUPS, Terms.of(PatientGroup.class)), Group::new),
        PersonReader.wishes(wanted, partners),
        numbered(wanted.constants(ContractList.DECLINES, partners), Declined::new),
        complaints,
        treatments,
        ComplaintReader.problems(complaints, weeks, contacts),
        EventReader.lifeEvents(top, date, lifeEvents),
        CareReader.counselling(top, counsellors),
        numbered(top.constants(ContractList.OBSERVATIONS, observable), Observation::new),
        CareReader.safety(top),
        MeasurementReader.measurements(top),
        TextReader.texts(top, date));
  }

  private static <T, F> List<F> numbered(List<T> values, BiFunction<T, Integer, F> fact) {
    List<F> facts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      facts.add(fact.apply(values.get(i), i));
    }
    return facts;
  }
}
