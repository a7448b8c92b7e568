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
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zinwijzer.consultation.CareInProgress;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.CodeSystem;
import nl.zinwijzer.consultation.Complaint;
import nl.zinwijzer.consultation.ComplaintRole;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.consultation.Contact;
import nl.zinwijzer.consultation.Counselling;
import nl.zinwijzer.consultation.Declined;
import nl.zinwijzer.consultation.FourDklScale;
import nl.zinwijzer.consultation.Functioning;
import nl.zinwijzer.consultation.Group;
import nl.zinwijzer.consultation.LifeEvent;
import nl.zinwijzer.consultation.Limit;
import nl.zinwijzer.consultation.Measurement;
import nl.zinwijzer.consultation.NetworkSupport;
import nl.zinwijzer.consultation.Observation;
import nl.zinwijzer.consultation.Partner;
import nl.zinwijzer.consultation.Patient;
import nl.zinwijzer.consultation.PatientGroup;
import nl.zinwijzer.consultation.Problem;
import nl.zinwijzer.consultation.Professional;
import nl.zinwijzer.consultation.RequestType;
import nl.zinwijzer.consultation.Response;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.consultation.SafetyFindings;
import nl.zinwijzer.consultation.Section;
import nl.zinwijzer.consultation.Sex;
import nl.zinwijzer.consultation.Speaker;
import nl.zinwijzer.consultation.Suicidality;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.consultation.Text;
import nl.zinwijzer.consultation.TextKind;
import nl.zinwijzer.consultation.Treatment;
import nl.zinwijzer.consultation.Wish;
import nl.zinwijzer.consultation.Wishes;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request into a consultation, or tells everything that is wrong with it.
 * Nothing is guessed, and nothing of what a patient said comes back in a problem.
 */
public final class ConsultationReader {
  private static final int DEEPEST = 40;
  private static final int LONGEST_LABEL = 200;
  private static final int MOST_COUNTED = 10_000;
  private static final int OLDEST = 130;
  private static final LocalDate FIRST_CONSULTATION = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST_CONSULTATION = LocalDate.of(2100, 12, 31);
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");
  private static final int LONGEST_ID = 40;
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
    RequestObject top =
        RequestObject.of(
            request,
            "",
            problems,
            "date",
            "professional",
            "contact",
            "patient",
            "wishes",
            "complaints",
            "lifeEvents",
            "counselling",
            "observations",
            "safety",
            "measurements",
            "texts");
    Optional<LocalDate> told = top.date("date", FIRST_CONSULTATION, LAST_CONSULTATION);
    LocalDate date = told.orElse(top.has("date") ? LAST_CONSULTATION : today);
    Professional professional = professional(top);
    Contact contact = contact(top);
    RequestObject person =
        top.object(
            "patient",
            "reference",
            "age",
            "birthDate",
            "sex",
            "palliativePhase",
            "relativeOfPalliative",
            "childSeriouslyIll",
            "functioning",
            "networkSupport",
            "inTreatment",
            "worldview",
            "activeInFaithCommunity",
            "livesAlone",
            "livesInInstitution",
            "languageBarrier",
            "culturalDifference",
            "advancedDementia",
            "severePsychiatricProblems",
            "groups");
    Patient patient = patient(person, date);
    RequestObject wanted =
        top.object(
            "wishes",
            "talk",
            "guidance",
            "referral",
            "consentToReferral",
            "activities",
            "ritual",
            "prefers",
            "declines");
    List<Treatment> treatments = new ArrayList<>();
    List<Complaint> complaints = complaints(top, date, treatments);
    return new Consultation(
        date,
        professional,
        contact,
        patient,
        person.words("reference", LONGEST_LABEL),
        person.words("worldview", LONGEST_LABEL),
        numbered(person.constants("groups", 20, Terms.of(PatientGroup.class)), Group::new),
        wishes(wanted),
        numbered(wanted.constants("declines", 50, partners), Declined::new),
        complaints,
        treatments,
        problems(complaints),
        lifeEvents(top, date),
        counselling(top),
        numbered(top.constants("observations", 100, observable), Observation::new),
        safety(top),
        measurements(top),
        texts(top, date));
  }

  private static Professional professional(RequestObject top) {
    RequestObject professional = top.object("professional", "role", "limit", "pohGgzAvailable");
    professional.require("role");
    return new Professional(
        professional.constant("role", Role.class, Role.HUISARTS),
        professional.constant("limit", Limit.class, Limit.UNKNOWN),
        professional.answer("pohGgzAvailable"));
  }

  private static Contact contact(RequestObject top) {
    RequestObject contact =
        top.object(
            "contact",
            "requestType",
            "practicalCrisis",
            "attentionTalks",
            "contactsLast12Months",
            "plannedChronicContacts",
            "acuteSomaticEmergency");
    Optional<Integer> contacts = contact.whole("contactsLast12Months", 0, MOST_COUNTED);
    Optional<Integer> planned = contact.whole("plannedChronicContacts", 0, MOST_COUNTED);
    if (contacts.isPresent() && planned.isPresent() && planned.get() > contacts.get()) {
      contact.refuse("plannedChronicContacts", ProblemKind.MORE_THAN_TOTAL, "contactsLast12Months");
    }
    return new Contact(
        contact.constant("requestType", RequestType.class, RequestType.UNKNOWN),
        contact.answer("practicalCrisis"),
        contact.whole("attentionTalks", 0, MOST_COUNTED).orElse(0),
        contacts.orElse(null),
        planned.orElse(null),
        contact.answer("acuteSomaticEmergency"));
  }

  private static Patient patient(RequestObject person, LocalDate date) {
    if (person.has("age") && person.has("birthDate")) {
      person.refuse("birthDate", ProblemKind.BOTH_GIVEN, "age");
    }
    Optional<LocalDate> born = person.date("birthDate", date.minusYears(OLDEST), date);
    Optional<Integer> age =
        person
            .whole("age", 0, OLDEST)
            .or(() -> born.map(birth -> Period.between(birth, date).getYears()));
    return new Patient(
        age.orElse(null),
        born.isPresent(),
        person.constant("sex", Sex.class, Sex.UNKNOWN),
        person.answer("palliativePhase"),
        person.answer("relativeOfPalliative"),
        person.answer("childSeriouslyIll"),
        person.constant("functioning", Functioning.class, Functioning.UNKNOWN),
        person.constant("networkSupport", NetworkSupport.class, NetworkSupport.UNKNOWN),
        person.constant("inTreatment", CareInProgress.class, CareInProgress.UNKNOWN),
        person.answer("activeInFaithCommunity"),
        person.answer("livesAlone"),
        person.answer("livesInInstitution"),
        person.answer("languageBarrier"),
        person.answer("culturalDifference"),
        person.answer("advancedDementia"),
        person.answer("severePsychiatricProblems"));
  }

  private Wishes wishes(RequestObject wishes) {
    return new Wishes(
        wishes.constant("talk", Wish.class, Wish.UNKNOWN),
        wishes.answer("guidance"),
        wishes.answer("referral"),
        wishes.answer("consentToReferral"),
        wishes.answer("activities"),
        wishes.answer("ritual"),
        wishes.constant("prefers", partners).orElse(null));
  }

  private static List<Complaint> complaints(
      RequestObject top, LocalDate date, List<Treatment> treatments) {
    List<RequestObject> objects =
        top.objects(
            "complaints",
            100,
            "code",
            "system",
            "episode",
            "label",
            "role",
            "since",
            "durationWeeks",
            "medicallyUnexplained",
            "workUpComplete",
            "alarmSymptoms",
            "measurementOnly",
            "contacts",
            "treatments");
    List<Complaint> complaints = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      Complaint complaint = complaint(objects.get(i), i, date);
      complaints.add(complaint);
      treatments.addAll(treatments(objects.get(i), complaint));
    }
    return complaints;
  }

  private static Complaint complaint(RequestObject complaint, int index, LocalDate date) {
    CodeSystem system = complaint.constant("system", CodeSystem.class, CodeSystem.ICPC_1);
    complaint.require("code");
    String code =
        complaint
            .code(
                "code",
                system::wellFormed,
                system == CodeSystem.SNOMED
                    ? ProblemKind.MALFORMED_SNOMED
                    : ProblemKind.MALFORMED_ICPC)
            .orElse("");
    complaint.text("label", 500);
    if (complaint.has("since") && complaint.has("durationWeeks")) {
      complaint.refuse("durationWeeks", ProblemKind.BOTH_GIVEN, "since");
    }
    Optional<LocalDate> since = complaint.date("since", date.minusYears(OLDEST), date);
    Optional<Integer> weeks =
        complaint
            .whole("durationWeeks", 0, MOST_COUNTED)
            .or(() -> since.map(begin -> (int) ChronoUnit.WEEKS.between(begin, date)));
    return new Complaint(
        index,
        system,
        system == CodeSystem.ICPC_1 && code.length() > 3 ? code.substring(0, 3) : code,
        code,
        complaint
            .words("episode", LONGEST_LABEL)
            .map(key -> "episode:" + key)
            .orElse("/complaints/" + index),
        complaint.constant("role", ComplaintRole.class, ComplaintRole.ACTIVE),
        weeks.orElse(null),
        since.isPresent(),
        complaint.answer("medicallyUnexplained"),
        complaint.answer("workUpComplete"),
        complaint.answer("alarmSymptoms"),
        complaint.answer("measurementOnly"),
        complaint.whole("contacts", 0, MOST_COUNTED).orElse(null));
  }

  private static List<Treatment> treatments(RequestObject object, Complaint complaint) {
    List<RequestObject> objects = object.objects("treatments", 50, "name", "weeks", "response");
    List<Treatment> treatments = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      RequestObject treatment = objects.get(i);
      treatment.require("name");
      treatments.add(
          new Treatment(
              complaint.index(),
              i,
              complaint.problem(),
              treatment.words("name", LONGEST_LABEL).orElse(""),
              treatment.whole("weeks", 0, MOST_COUNTED).orElse(null),
              treatment.constant("response", Response.class, Response.UNKNOWN)));
    }
    return treatments;
  }

  private List<Problem> problems(List<Complaint> complaints) {
    Map<String, List<Complaint>> byKey = new LinkedHashMap<>();
    complaints.forEach(
        complaint ->
            byKey.computeIfAbsent(complaint.problem(), key -> new ArrayList<>()).add(complaint));
    List<Problem> problems = new ArrayList<>();
    byKey.forEach(
        (key, together) ->
            problems.add(
                new Problem(
                    key,
                    weeks.of(told(together, Complaint::weeks)).orElse(null),
                    contacts.of(told(together, Complaint::contacts)).orElse(null),
                    together)));
    return problems;
  }

  private static List<Integer> told(
      List<Complaint> complaints, Function<Complaint, @Nullable Integer> property) {
    return complaints.stream()
        .flatMap(complaint -> Optional.ofNullable(property.apply(complaint)).stream())
        .toList();
  }

  private List<LifeEvent> lifeEvents(RequestObject top, LocalDate date) {
    List<RequestObject> objects =
        top.objects("lifeEvents", 100, "type", "date", "monthsAgo", "burden", "event");
    List<LifeEvent> events = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      RequestObject event = objects.get(i);
      event.require("type");
      if (event.has("date") && event.has("monthsAgo")) {
        event.refuse("monthsAgo", ProblemKind.BOTH_GIVEN, "date");
      }
      Optional<LocalDate> happened = event.date("date", date.minusYears(OLDEST), date);
      Optional<Integer> monthsAgo =
          event
              .whole("monthsAgo", 0, OLDEST * 12)
              .or(() -> happened.map(then -> (int) ChronoUnit.MONTHS.between(then, date)));
      int index = i;
      event
          .constant("type", lifeEvents)
          .ifPresent(type -> events.add(lifeEvent(event, index, type, monthsAgo, happened)));
    }
    return events;
  }

  private static LifeEvent lifeEvent(
      RequestObject event,
      int i,
      Concept type,
      Optional<Integer> monthsAgo,
      Optional<LocalDate> happened) {
    return new LifeEvent(
        i,
        type,
        event.words("event", LONGEST_LABEL).map(key -> "event:" + key).orElse("/lifeEvents/" + i),
        monthsAgo.orElse(null),
        happened.isPresent(),
        event.answer("burden"));
  }

  private Optional<Counselling> counselling(RequestObject top) {
    if (!top.has("counselling")) {
      return Optional.empty();
    }
    RequestObject counselling = top.object("counselling", "by", "sessions", "weeks", "effect");
    counselling.require("by");
    return Optional.of(
        new Counselling(
            counselling.constant("by", counsellors).map(Code::code).orElse(""),
            counselling.whole("sessions", 0, MOST_COUNTED).orElse(null),
            counselling.whole("weeks", 0, MOST_COUNTED).orElse(null),
            counselling.constant("effect", Response.class, Response.UNKNOWN)));
  }

  private static SafetyFindings safety(RequestObject top) {
    RequestObject safety =
        top.object(
            "safety",
            "suicidality",
            "meansAvailable",
            "recentAttempt",
            "psychosisSuspected",
            "dangerToOthers",
            "abuseSuspected",
            "neglectSuspected");
    return new SafetyFindings(
        safety.constant("suicidality", Suicidality.class, Suicidality.UNKNOWN),
        safety.answer("meansAvailable"),
        safety.answer("recentAttempt"),
        safety.answer("psychosisSuspected"),
        safety.answer("dangerToOthers"),
        safety.answer("abuseSuspected"),
        safety.answer("neglectSuspected"));
  }

  private static List<Measurement> measurements(RequestObject top) {
    List<RequestObject> objects = top.objects("measurements", 50, "instrument", "scale", "score");
    List<Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      RequestObject measurement = objects.get(i);
      Stream.of("instrument", "scale", "score").forEach(measurement::require);
      String instrument = id(measurement, "instrument");
      boolean fourDkl = instrument.equals(FourDklScale.INSTRUMENT);
      Optional<FourDklScale> known =
          fourDkl ? measurement.constant("scale", Terms.of(FourDklScale.class)) : Optional.empty();
      measurements.add(
          new Measurement(
              i,
              instrument,
              fourDkl ? known.map(FourDklScale::code).orElse("") : id(measurement, "scale"),
              measurement
                  .whole("score", 0, known.map(FourDklScale::highest).orElse(MOST_COUNTED))
                  .orElse(0)));
    }
    return measurements;
  }

  private static String id(RequestObject object, String name) {
    return object
        .code(
            name,
            sent ->
                Optional.of(sent.strip())
                    .filter(id -> id.length() <= LONGEST_ID && ID.matcher(id).matches()),
            ProblemKind.MALFORMED_ID)
        .orElse("");
  }

  private static List<Text> texts(RequestObject top, LocalDate date) {
    List<RequestObject> objects =
        top.objects("texts", 100, "kind", "speaker", "section", "date", "text");
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      RequestObject text = objects.get(i);
      text.require("text");
      TextKind kind = text.constant("kind", TextKind.class, TextKind.NOTE);
      if (kind == TextKind.QUOTE) {
        text.require("speaker");
      }
      texts.add(
          new Text(
              i,
              kind,
              text.constant("speaker", Speaker.class, Speaker.PROFESSIONAL),
              text.constant("section", Terms.of(Section.class)),
              text.date("date", date.minusYears(OLDEST), date),
              text.text("text", Text.LONGEST).orElse("")));
    }
    return texts;
  }

  private static <T, F> List<F> numbered(List<T> values, BiFunction<T, Integer, F> fact) {
    List<F> facts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      facts.add(fact.apply(values.get(i), i));
    }
    return facts;
  }
}
