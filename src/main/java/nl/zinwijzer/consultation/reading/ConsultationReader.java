package nl.zinwijzer.consultation.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Reads the body of a request into a consultation, or tells everything that is wrong with it.
 * Nothing is guessed, and nothing of what a patient said comes back in a problem.
 */
public final class ConsultationReader {
  private static final int DEEPEST = 40;
  private final Terms<Concept> observable;
  private final Terms<Concept> lifeEvents;
  private final Terms<Partner> partners;
  private final Terms<Code> counsellors;
  private final ProblemSum weeks;
  private final ProblemSum contacts;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

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
    JsonNode request;
    try {
      request = JSON.readTree(utf8(body));
    } catch (JsonProcessingException malformed) {
      JsonLocation place = malformed.getLocation();
      return place == null
          ? new RequestReading.Malformed(1, 1)
          : new RequestReading.Malformed(
              Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
    } catch (CharacterCodingException notUtf8) {
      return new RequestReading.Malformed(1, 1);
    }
    return request instanceof MissingNode
        ? new RequestReading.Malformed(1, 1)
        : read(request, today);
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
        ? new RequestReading.Understood(consultation, canonical(request, consultation.date()))
        : new RequestReading.Refused(problems.all());
  }

  private static String utf8(byte[] body) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static byte[] canonical(JsonNode request, LocalDate date) {
    ObjectNode dated = request.deepCopy();
    dated.put("date", date.toString());
    try {
      return new JsonCanonicalizer(JSON.writeValueAsBytes(dated)).getEncodedUTF8();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a request that was read cannot be written", impossible);
    }
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
