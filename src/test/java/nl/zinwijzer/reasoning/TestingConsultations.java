package nl.zinwijzer.reasoning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import nl.zinwijzer.consultation.Answer;
import nl.zinwijzer.consultation.CareInProgress;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.ComplaintRole;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.consultation.Functioning;
import nl.zinwijzer.consultation.Limit;
import nl.zinwijzer.consultation.NetworkSupport;
import nl.zinwijzer.consultation.PatientGroup;
import nl.zinwijzer.consultation.RequestType;
import nl.zinwijzer.consultation.Response;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.consultation.Suicidality;
import nl.zinwijzer.consultation.Wish;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.rulebase.ProjectWords;

/** Consultations by chance: the same seed gives the same ones. */
public final class TestingConsultations {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Concept> OBSERVABLE = ProjectWords.concepts(Concept::observable);
  private static final List<Concept> EVENTS = ProjectWords.concepts(Concept::lifeEvent);
  private static final List<String> CODES =
      List.of("A04", "A01", "P02", "P03", "P29", "Z15", "Z23", "L18", "D01", "K86", "P70", "A98");
  private static final List<String> SENTENCES =
      List.of(
          "Pt vertelt: 'De bodem is onder mij weggeslagen.'",
          "Waarom moet mij dit overkomen?",
          "Geen suïcidale gedachten.",
          "Wil er graag eens over praten.",
          "Wil hier nu niet over praten.",
          "Zegt dat het leven geen zin meer heeft.",
          "Moe, slaapt slecht. Vrouw is vorig jaar overleden.",
          "Zijn broer denkt aan zelfdoding.",
          "Controle bloeddruk, geen bijzonderheden.");

  private final ConsultationReader reader = ProjectWords.requests();
  private final Random random;

  /** Consultations of a seed. */
  public TestingConsultations(long seed) {
    this.random = new Random(seed);
  }

  /** The next consultation. */
  public Consultation next() {
    return read(request());
  }

  /** A consultation of which nothing is known but who asks. */
  public Consultation empty() {
    ObjectNode request = JSON.createObjectNode().put("date", "2026-11-21");
    request.putObject("professional").put("role", "huisarts");
    return read(request);
  }

  /** Reads a request. */
  public Consultation read(JsonNode request) {
    RequestReading reading =
        reader.read(request.toString().getBytes(StandardCharsets.UTF_8), LocalDate.EPOCH);
    if (reading instanceof RequestReading.Understood understood) {
      return understood.consultation();
    }
    throw new AssertionError(request + " was not understood: " + reading);
  }

  private static Code[] partners() {
    return ProjectWords.vocabulary().partners().all().toArray(Code[]::new);
  }

  /** The next request. */
  public ObjectNode request() {
    ObjectNode request = JSON.createObjectNode().put("date", "2026-11-21");
    ObjectNode professional = request.putObject("professional");
    professional.put("role", one(Role.values()).code());
    maybe(professional, "limit", Limit.values());
    maybe(professional, "pohGgzAvailable", Answer.values());
    ObjectNode contact = request.putObject("contact");
    maybe(contact, "requestType", RequestType.values());
    seldom(contact, "practicalCrisis", Answer.values());
    seldom(contact, "acuteSomaticEmergency", Answer.values());
    contact.put("attentionTalks", random.nextInt(4));
    ObjectNode patient = request.putObject("patient");
    if (random.nextInt(4) > 0) {
      patient.put("age", random.nextInt(100));
    }
    for (String name :
        List.of(
            "palliativePhase", "relativeOfPalliative", "livesAlone", "activeInFaithCommunity")) {
      maybe(patient, name, Answer.values());
    }
    for (String name :
        List.of("childSeriouslyIll", "advancedDementia", "severePsychiatricProblems")) {
      seldom(patient, name, Answer.values());
    }
    maybe(patient, "functioning", Functioning.values());
    maybe(patient, "networkSupport", NetworkSupport.values());
    maybe(patient, "inTreatment", CareInProgress.values());
    some(patient.putArray("groups"), PatientGroup.values(), 2);
    ObjectNode wishes = request.putObject("wishes");
    maybe(wishes, "talk", Wish.values());
    for (String name :
        List.of("guidance", "referral", "consentToReferral", "activities", "ritual")) {
      maybe(wishes, name, Answer.values());
    }
    maybe(wishes, "prefers", partners());
    some(wishes.putArray("declines"), partners(), 2);
    ArrayNode complaints = request.putArray("complaints");
    for (int at = random.nextInt(4); at > 0; at--) {
      complaint(complaints.addObject());
    }
    ArrayNode events = request.putArray("lifeEvents");
    for (int at = random.nextInt(3); at > 0; at--) {
      ObjectNode event = events.addObject().put("type", one(EVENTS).code());
      if (random.nextBoolean()) {
        event.put("monthsAgo", random.nextInt(40));
      }
      maybe(event, "burden", Answer.values());
    }
    if (random.nextInt(3) == 0) {
      ObjectNode counselling = request.putObject("counselling").put("by", "poh_ggz");
      counselling.put("sessions", random.nextInt(8));
      maybe(counselling, "effect", Response.values());
    }
    ArrayNode observations = request.putArray("observations");
    random
        .ints(random.nextInt(4), 0, OBSERVABLE.size())
        .distinct()
        .forEach(at -> observations.add(OBSERVABLE.get(at).code()));
    ObjectNode safety = request.putObject("safety");
    seldom(safety, "suicidality", Suicidality.values());
    seldom(safety, "psychosisSuspected", Answer.values());
    seldom(safety, "abuseSuspected", Answer.values());
    ArrayNode texts = request.putArray("texts");
    for (int at = random.nextInt(3); at > 0; at--) {
      texts.addObject().put("text", one(SENTENCES));
    }
    return request;
  }

  private void complaint(ObjectNode complaint) {
    complaint.put("code", one(CODES)).put("role", one(ComplaintRole.values()).code());
    if (random.nextBoolean()) {
      complaint.put("durationWeeks", random.nextInt(60));
    }
    if (random.nextInt(3) == 0) {
      complaint.put("episode", random.nextBoolean() ? "a" : "b");
    }
    if (random.nextBoolean()) {
      complaint.put("contacts", random.nextInt(9));
    }
    for (String name :
        List.of("medicallyUnexplained", "workUpComplete", "alarmSymptoms", "measurementOnly")) {
      maybe(complaint, name, Answer.values());
    }
    ArrayNode treatments = complaint.putArray("treatments");
    for (int at = random.nextInt(3); at > 0; at--) {
      ObjectNode treatment = treatments.addObject().put("name", "fysiotherapie");
      treatment.put("weeks", random.nextInt(20));
      maybe(treatment, "response", Response.values());
    }
  }

  private void maybe(ObjectNode object, String name, Code[] values) {
    if (random.nextBoolean()) {
      object.put(name, one(values).code());
    }
  }

  private void seldom(ObjectNode object, String name, Code[] values) {
    if (random.nextInt(8) == 0) {
      object.put(name, one(values).code());
    }
  }

  private void some(ArrayNode list, Code[] values, int most) {
    random
        .ints(random.nextInt(most + 1), 0, values.length)
        .distinct()
        .forEach(at -> list.add(values[at].code()));
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
