package nl.zinwijzer.cdshooks.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.consultation.reading.ContractList;

/**
 * Puts what a FHIR record tells into a request of the native contract. Nothing is guessed: what is
 * not plain is left out, and said to be. Safe for use by many threads at once.
 */
public final class RecordMapper {
  private static final String MADE_UP = "warm-up.json";
  private static final String MADE_UP_PATIENT = "7";
  private static final LocalDate MADE_UP_DAY = LocalDate.of(2026, 11, 21);
  private static final int WARMING = 200;

  private final ResourceParser parser = new ResourceParser();

  /**
   * Maps a record.
   *
   * @param reader judges what the professional tells besides
   * @param resources FHIR resources, R4 or in the shapes of STU3; Bundles are opened
   * @param patientId the patient whom the record is about; about others nothing is taken
   * @param today the date of the consultation
   * @throws NotFhir when an element of the list is no FHIR resource, or the record is too large
   */
  public Mapped map(
      ConsultationReader reader, List<JsonNode> resources, String patientId, LocalDate today)
      throws NotFhir {
    MappingTrail trail = new MappingTrail(today);
    PatientRecord record = PatientRecord.of(resources, patientId, parser, trail);
    RequestPart request = new RequestPart().put("date", today.toString(), "the day of the call");
    new PatientFacts(request.object("patient"), request.object("wishes"), trail).read(record);
    Complaints complaints = new Complaints(record, trail);
    complaints.read();
    List<RequestPart> texts = new Notes(record, complaints, trail).read();
    new Treatments(complaints, trail).read(record);
    new Encounters(complaints, trail).count(record, request.object("contact"));
    add(request, ContractList.COMPLAINTS, complaints.all(), trail);
    add(request, ContractList.MEASUREMENTS, new Scores(trail).read(record), trail);
    add(request, ContractList.TEXTS, texts, trail);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    Map<String, String> origins = new HashMap<>();
    request.writeTo(body, "", origins);
    new ConsultationForm(reader, trail).read(record, body, origins);
    return new Mapped(body, trail.unmapped(), origins);
  }

  /**
   * Maps a made-up record until the JVM knows the way, so that the first real one does not wait.
   */
  public void warm(ConsultationReader reader) {
    JsonNode made;
    try (InputStream record = RecordMapper.class.getResourceAsStream(MADE_UP)) {
      made = new ObjectMapper().readTree(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int done = 0; done < WARMING; done++) {
      map(reader, List.of(made), MADE_UP_PATIENT, MADE_UP_DAY);
    }
  }

  private static void add(
      RequestPart request, ContractList list, List<RequestPart> parts, MappingTrail trail) {
    parts.stream().limit(list.most()).forEach(part -> request.add(list.member(), part));
    if (parts.size() > list.most()) {
      trail.leaveOut("Bundle", list.member(), UnmappedReason.TOO_MANY);
    }
  }
}
