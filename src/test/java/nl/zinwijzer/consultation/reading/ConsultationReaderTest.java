package nl.zinwijzer.consultation.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.zinwijzer.consultation.Answer;
import nl.zinwijzer.consultation.CareInProgress;
import nl.zinwijzer.consultation.CodeSystem;
import nl.zinwijzer.consultation.Complaint;
import nl.zinwijzer.consultation.ComplaintRole;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.consultation.Contact;
import nl.zinwijzer.consultation.Counselling;
import nl.zinwijzer.consultation.Declined;
import nl.zinwijzer.consultation.Functioning;
import nl.zinwijzer.consultation.Group;
import nl.zinwijzer.consultation.LifeEvent;
import nl.zinwijzer.consultation.Limit;
import nl.zinwijzer.consultation.Measurement;
import nl.zinwijzer.consultation.NetworkSupport;
import nl.zinwijzer.consultation.Observation;
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
import nl.zinwijzer.consultation.SnomedCode;
import nl.zinwijzer.consultation.Speaker;
import nl.zinwijzer.consultation.Suicidality;
import nl.zinwijzer.consultation.Text;
import nl.zinwijzer.consultation.TextKind;
import nl.zinwijzer.consultation.Treatment;
import nl.zinwijzer.consultation.Wish;
import nl.zinwijzer.consultation.Wishes;
import nl.zinwijzer.rulebase.ProjectWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsultationReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String GP = "\"professional\":{\"role\":\"huisarts\"}";

  private final ConsultationReader reader = ProjectWords.requests();

  @Test
  void theLeastRequestLeavesEverythingUnknown() {
    Consultation consultation = understood("{" + GP + "}").consultation();

    assertThat(consultation.date()).isEqualTo(TODAY);
    assertThat(consultation.professional())
        .isEqualTo(new Professional(Role.HUISARTS, Limit.UNKNOWN, Answer.UNKNOWN));
    assertThat(consultation.contact())
        .isEqualTo(new Contact(RequestType.UNKNOWN, Answer.UNKNOWN, 0, null, null, Answer.UNKNOWN));
    assertThat(consultation.patient().age()).isNull();
    assertThat(consultation.patient().sex()).isEqualTo(Sex.UNKNOWN);
    assertThat(consultation.wishes().prefers()).isNull();
    assertThat(consultation.safety().suicidality()).isEqualTo(Suicidality.UNKNOWN);
    assertThat(consultation.counselling()).isEmpty();
    assertThat(consultation.complaints()).isEmpty();
    assertThat(consultation.texts()).isEmpty();
  }

  @Test
  void nullIsTheSameAsLeftOut() {
    Consultation left = understood("{" + GP + "}").consultation();
    Consultation nulls =
        understood(
                "{"
                    + GP
                    + ",\"date\":null,\"contact\":null,\"patient\":{\"age\":null,\"sex\":null,"
                    + "\"groups\":null},\"wishes\":{\"prefers\":null,\"talk\":null},"
                    + "\"complaints\":null,\"counselling\":null,\"texts\":null}")
            .consultation();

    assertThat(nulls).isEqualTo(left);
  }

  @Test
  void everyMemberOfTheContractIsRead() {
    Consultation consultation =
        understood(
                """
                {"date":"2026-11-21",
                 "professional":{"role":"poh_ggz","limit":"content","pohGgzAvailable":"yes"},
                 "contact":{"requestType":"psychosocial","practicalCrisis":"no","attentionTalks":2,
                   "contactsLast12Months":14,"plannedChronicContacts":4,"acuteSomaticEmergency":"no"},
                 "patient":{"reference":"p-1","birthDate":"1972-11-22","sex":"female",
                   "palliativePhase":"no","relativeOfPalliative":"yes","childSeriouslyIll":"no",
                   "functioning":"impaired","networkSupport":"insufficient","inTreatment":"gb_ggz",
                   "worldview":"humanisme","activeInFaithCommunity":"no","livesAlone":"yes",
                   "livesInInstitution":"no","languageBarrier":"no","culturalDifference":"no",
                   "advancedDementia":"no","severePsychiatricProblems":"no","groups":["long_covid","refugee"]},
                 "wishes":{"talk":"not_with_me","guidance":"yes","referral":"no","consentToReferral":"unknown",
                   "activities":"yes","ritual":"no","prefers":"geestelijk_verzorger","declines":["psychologist"]},
                 "complaints":[
                   {"code":"a04.01","episode":"moe","label":"Moeheid","since":"2026-02-01","contacts":3,
                    "medicallyUnexplained":"yes","workUpComplete":"yes","alarmSymptoms":"no","measurementOnly":"no",
                    "treatments":[{"name":"fysiotherapie","weeks":12,"response":"none"}]},
                   {"code":"84229001","system":"snomed","episode":"moe","role":"history","durationWeeks":60,"contacts":2},
                   {"code":"P06"}],
                 "lifeEvents":[{"type":"death_partner","date":"2026-08-14","burden":"yes","event":"dood"},
                   {"type":"retirement","monthsAgo":3}],
                 "counselling":{"by":"poh_ggz","sessions":5,"weeks":10,"effect":"none"},
                 "observations":["hidden_question_suspected","hc_withdrawal"],
                 "safety":{"suicidality":"none","meansAvailable":"no","recentAttempt":"no","psychosisSuspected":"no",
                   "dangerToOthers":"no","abuseSuspected":"unknown","neglectSuspected":"yes"},
                 "measurements":[{"instrument":"4dkl","scale":"depression","score":7},
                   {"instrument":"ds_ii","scale":"total","score":12}],
                 "texts":[{"kind":"quote","speaker":"patient","section":"S","date":"2026-11-20",
                   "text":"De bodem is onder mij weggeslagen."},{"text":"Notitie"}]}
                """)
            .consultation();

    assertThat(consultation.date()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(consultation.professional())
        .isEqualTo(new Professional(Role.POH_GGZ, Limit.CONTENT, Answer.YES));
    assertThat(consultation.contact())
        .isEqualTo(new Contact(RequestType.PSYCHOSOCIAL, Answer.NO, 2, 14, 4, Answer.NO));
    assertThat(consultation.patient())
        .isEqualTo(
            new Patient(
                53,
                true,
                Sex.FEMALE,
                Answer.NO,
                Answer.YES,
                Answer.NO,
                Functioning.IMPAIRED,
                NetworkSupport.INSUFFICIENT,
                CareInProgress.GB_GGZ,
                Answer.NO,
                Answer.YES,
                Answer.NO,
                Answer.NO,
                Answer.NO,
                Answer.NO,
                Answer.NO));
    assertThat(consultation.patientReference()).contains("p-1");
    assertThat(consultation.worldview()).contains("humanisme");
    assertThat(consultation.groups())
        .containsExactly(new Group(PatientGroup.LONG_COVID, 0), new Group(PatientGroup.REFUGEE, 1));
    assertThat(consultation.wishes())
        .isEqualTo(
            new Wishes(
                Wish.NOT_WITH_ME,
                Answer.YES,
                Answer.NO,
                Answer.UNKNOWN,
                Answer.YES,
                Answer.NO,
                ProjectWords.partner("geestelijk_verzorger")));
    assertThat(consultation.declines())
        .containsExactly(new Declined(ProjectWords.partner("psychologist"), 0));
    Complaint first = consultation.complaints().get(0);
    assertThat(first)
        .isEqualTo(
            new Complaint(
                0,
                CodeSystem.ICPC_1,
                "A04",
                "A04.01",
                first.problem(),
                ComplaintRole.ACTIVE,
                41,
                true,
                Answer.YES,
                Answer.YES,
                Answer.NO,
                Answer.NO,
                3));
    assertThat(consultation.complaints().get(1).weeksFromDate()).isFalse();
    assertThat(consultation.complaints().get(1).code()).isEqualTo("84229001");
    assertThat(consultation.treatments())
        .containsExactly(new Treatment(0, 0, first.problem(), "fysiotherapie", 12, Response.NONE));
    assertThat(consultation.problems())
        .extracting(Problem::weeks, Problem::contacts)
        .containsExactly(tuple(60, 5), tuple(null, null));
    assertThat(consultation.lifeEvents())
        .extracting(LifeEvent::type, LifeEvent::monthsAgo, LifeEvent::monthsFromDate)
        .containsExactly(
            tuple(ProjectWords.concept("death_partner"), 3, true),
            tuple(ProjectWords.concept("retirement"), 3, false));
    assertThat(consultation.counselling())
        .contains(new Counselling("poh_ggz", 5, 10, Response.NONE));
    assertThat(consultation.observations())
        .containsExactly(
            new Observation(ProjectWords.concept("hidden_question_suspected"), 0),
            new Observation(ProjectWords.concept("hc_withdrawal"), 1));
    assertThat(consultation.safety())
        .isEqualTo(
            new SafetyFindings(
                Suicidality.NONE,
                Answer.NO,
                Answer.NO,
                Answer.NO,
                Answer.NO,
                Answer.UNKNOWN,
                Answer.YES));
    assertThat(consultation.measurements())
        .containsExactly(
            new Measurement(0, "4dkl", "depression", 7), new Measurement(1, "ds_ii", "total", 12));
    assertThat(consultation.texts())
        .containsExactly(
            new Text(
                0,
                TextKind.QUOTE,
                Speaker.PATIENT,
                Optional.of(Section.SUBJECTIVE),
                Optional.of(LocalDate.of(2026, 11, 20)),
                "De bodem is onder mij weggeslagen."),
            new Text(
                1,
                TextKind.NOTE,
                Speaker.PROFESSIONAL,
                Optional.empty(),
                Optional.empty(),
                "Notitie"));
  }

  @Test
  void complaintsWithoutEpisodeAreProblemsOfTheirOwn() {
    Consultation consultation =
        understood(
                "{"
                    + GP
                    + ",\"complaints\":[{\"code\":\"A04\"},{\"code\":\"A04\"},"
                    + "{\"code\":\"A04\",\"episode\":\"/complaints/0\"}]}")
            .consultation();

    assertThat(consultation.problems()).hasSize(3);
  }

  @Test
  void theCanonicalRequestIsTheSameConsultationOnAnyDay() {
    RequestReading.Understood understood =
        understood("{\"texts\":[{\"text\":\"Zo\\u00a0moe \\uD83D\\uDE14\\n\"}]," + GP + "}");

    assertThat(new String(understood.canonical(), UTF_8))
        .isEqualTo(
            "{\"date\":\"2026-11-24\"," + GP + ",\"texts\":[{\"text\":\"Zo\u00a0moe 😔\\n\"}]}");
    assertThat(reader.read(understood.canonical(), TODAY.plusYears(3)))
        .isInstanceOfSatisfying(
            RequestReading.Understood.class,
            again -> {
              assertThat(again.consultation()).isEqualTo(understood.consultation());
              assertThat(again.canonical()).isEqualTo(understood.canonical());
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                          | /professional/role              | missing             |        |
          {"professional":5}                          | /professional                   | not_an_object       |        |
          {"professional":{"role":"huisart"}}         | /professional/role              | unknown_value       | huisart| huisarts
          {"professional":{"role":5}}                 | /professional/role              | not_a_text          |        |
          {"profesional":{}}                          | /profesional                    | unknown_member      | profesional | professional
          {"een lange naam":1}                        | ``                              | unknown_member      |        | complaints
          {"contact":{"practicalCrisis":true}}        | /contact/practicalCrisis        | unknown_value       | true   | yes
          {"contact":{"practicalCrisis":"ja"}}        | /contact/practicalCrisis        | unknown_value       | ja     | yes
          {"contact":{"practicalCrisis":"YES"}}       | /contact/practicalCrisis        | unknown_value       | YES    | yes
          {"contact":{"attentionTalks":-1}}           | /contact/attentionTalks         | out_of_range        | -1     |
          {"contact":{"attentionTalks":1.5}}          | /contact/attentionTalks         | not_a_whole_number  |        |
          {"contact":{"attentionTalks":"1"}}          | /contact/attentionTalks         | not_a_whole_number  |        |
          {"contact":{"attentionTalks":1e400}}        | /contact/attentionTalks         | out_of_range        | Infinity |
          {"contact":{"contactsLast12Months":2,"plannedChronicContacts":3}} | /contact/plannedChronicContacts | more_than_total | |
          {"patient":{"age":131}}                     | /patient/age                    | out_of_range        | 131    |
          {"patient":{"age":40,"birthDate":"1986-01-01"}} | /patient/birthDate          | both_given          |        |
          {"patient":{"birthDate":"2026-11-25"}}      | /patient/birthDate              | date_in_future      |        |
          {"patient":{"birthDate":"1850-11-25"}}      | /patient/birthDate              | implausible_date    |        |
          {"patient":{"birthDate":"1986-02-30"}}      | /patient/birthDate              | not_a_date          |        |
          {"patient":{"reference":" "}}               | /patient/reference              | blank               |        |
          {"patient":{"groups":["refugees"]}}         | /patient/groups/0               | unknown_value       | refugees | refugee
          {"patient":{"groups":"refugee"}}            | /patient/groups                 | not_a_list          |        |
          {"patient":{"groups":[null]}}               | /patient/groups/0               | not_a_text          |        |
          {"wishes":{"prefers":"psycholoog"}}         | /wishes/prefers                 | unknown_value       | psycholoog | psychologist
          {"wishes":{"declines":["gv"]}}              | /wishes/declines/0              | unknown_value       | gv     | mee
          {"complaints":[{}]}                         | /complaints/0/code              | missing             |        |
          {"complaints":[{"code":"C04"}]}             | /complaints/0/code              | malformed_icpc      | C04    |
          {"complaints":[{"code":"zo moe"}]}          | /complaints/0/code              | malformed_icpc      |        |
          {"complaints":[{"code":"73211008","system":"snomed"}]} | /complaints/0/code   | malformed_snomed    | 73211008 |
          {"complaints":[{"code":"A04","system":"icpc"}]} | /complaints/0/system        | unknown_value       | icpc   | icpc-1
          {"complaints":[{"code":"A04","since":"2026-02-01","durationWeeks":4}]} | /complaints/0/durationWeeks | both_given | |
          {"complaints":[{"code":"A04","since":"2027-02-01"}]} | /complaints/0/since    | date_in_future      |        |
          {"complaints":[{"code":"A04","treatments":[{}]}]} | /complaints/0/treatments/0/name | missing       |        |
          {"lifeEvents":[{"burden":"yes"}]}           | /lifeEvents/0/type              | missing             |        |
          {"lifeEvents":[{"type":"death_of_partner"}]} | /lifeEvents/0/type             | unknown_value       | death_of_partner | death_partner
          {"lifeEvents":[{"type":"conflict","date":"2026-01-01","monthsAgo":3}]} | /lifeEvents/0/monthsAgo | both_given | |
          {"counselling":{}}                          | /counselling/by                 | missing             |        |
          {"counselling":{"by":"poh"}}                | /counselling/by                 | unknown_value       | poh    | mee
          {"observations":["death_partner"]}          | /observations/0                 | unknown_value       | death_partner | death_wish
          {"safety":{"suicidality":"plan"}}           | /safety/suicidality             | unknown_value       | plan   | none
          {"measurements":[{"instrument":"4dkl","scale":"depressie","score":1}]} | /measurements/0/scale | unknown_value | depressie | depression
          {"measurements":[{"instrument":"4dkl","scale":"depression","score":13}]} | /measurements/0/score | out_of_range | 13 |
          {"measurements":[{"instrument":"DS-II","scale":"total","score":1}]} | /measurements/0/instrument | malformed_id | DS-II |
          {"measurements":[{"instrument":"ds_ii","scale":"total"}]} | /measurements/0/score | missing         |        |
          {"texts":[{"kind":"quote","text":"a"}]}     | /texts/0/speaker                | missing             |        |
          {"texts":[{"kind":"note"}]}                 | /texts/0/text                   | missing             |        |
          {"texts":[{"text":"a\\ud800b"}]}            | /texts/0/text                   | unreadable_character |       |
          {"texts":[{"text":"a","section":"s"}]}      | /texts/0/section                | unknown_value       | s      | S
          {"date":"1999-12-31"}                       | /date                           | implausible_date    |        |
          {"date":"21-11-2026"}                       | /date                           | not_a_date          |        |
          """)
  void whatIsWrongIsToldWithItsPlaceItsValueAndTheNearest(
      String body, String pointer, String kind, String value, String nearest) {
    assertThat(refused(body))
        .filteredOn(problem -> problem.pointer().equals(pointer))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind().code()).isEqualTo(kind);
              assertThat(problem.value()).isEqualTo(Optional.ofNullable(value));
              assertThat(problem.nearest()).isEqualTo(Optional.ofNullable(nearest));
            });
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    assertThat(
            refused(
                "{\"professional\":{\"role\":\"x\",\"limits\":1},\"patient\":{\"age\":-1},"
                    + "\"texts\":[{\"text\":5}]}"))
        .extracting(RequestProblem::pointer)
        .containsExactlyInAnyOrder(
            "/professional/limits", "/professional/role", "/patient/age", "/texts/0/text");
  }

  @Test
  void aFloodOfProblemsIsCutOffAndSaysSo() {
    StringBuilder body = new StringBuilder("{");
    for (int i = 0; i < 20_000; i++) {
      body.append("\"m").append(i).append("\":1,");
    }

    List<RequestProblem> problems = refused(body + GP + "}");

    assertThat(problems).hasSize(201);
    assertThat(problems.get(200).kind()).isEqualTo(ProblemKind.MORE_PROBLEMS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"texts":[{"text":"haar BSN is 1234.56.782"}]} | /texts/0/text
          {"patient":{"reference":"123456782"}}          | /patient/reference
          {"patient":{"age":123456782}}                  | /patient/age
          {"patient":{"age":1.23456782E8}}               | /patient/age
          {"patient":{"123456782":1}}                    | /patient
          {"x":{"y z":["ok",{"deep":"123456782"}]}}      | /x
          {"x":["123456782"]}                            | /x/0
          {"professional":{"role":"123456782"}}          | /professional/role
          {"complaints":[{"code":"123456782","system":"snomed"}]} | /complaints/0/code
          {"complaints":[{"code":"A04","label":"123 456 782"}]} | /complaints/0/label
          "123456782"                                    | ``
          123456782                                      | ``
          """)
  void aCitizenServiceNumberIsRefusedAnywhereAndNeverRepeated(String body, String pointer) {
    List<RequestProblem> problems = refused(body);

    assertThat(problems)
        .filteredOn(problem -> problem.kind() == ProblemKind.BSN)
        .extracting(RequestProblem::pointer)
        .containsExactly(pointer);
    assertThat(problems.toString()).doesNotContain("123456782", "1234.56", "456 782", "E8");
  }

  @Test
  void aSnomedCodeThatPassesTheElevenTestIsNoCitizenServiceNumber() {
    String code = snomedCodeThatPassesTheElevenTest();

    assertThat(
            understood(
                    "{"
                        + GP
                        + ",\"complaints\":[{\"code\":\""
                        + code
                        + "\",\"system\":\"snomed\"}]}")
                .consultation()
                .complaints())
        .hasSize(1);
  }

  private static String snomedCodeThatPassesTheElevenTest() {
    for (int code = 200_000_000; ; code++) {
      String word = Integer.toString(code);
      if (SnomedCode.matches(word) && Bsn.in(word)) {
        return word;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{} {}",
        "{}]",
        "{\"date\":\"2026-11-21\",\"date\":\"2026-11-21\"}",
        "{'date':1}",
        "{\"patient\":{\"age\":012}}",
        "{\"patient\":{\"age\":NaN}}",
        "{/* c */}",
        "geen json",
        "{\"date\":\"2026-11-21\"\n,}"
      })
  void whatIsNoJsonIsMalformed(String body) {
    assertThat(reader.read(body.getBytes(UTF_8), TODAY))
        .isInstanceOf(RequestReading.Malformed.class);
  }

  @Test
  void brokenEncodingsAndDeepNestingAreMalformed() {
    assertThat(reader.read(new byte[] {'"', (byte) 0xc3, '"'}, TODAY))
        .isInstanceOf(RequestReading.Malformed.class);
    assertThat(reader.read("[".repeat(50_000).getBytes(UTF_8), TODAY))
        .isInstanceOf(RequestReading.Malformed.class);
    assertThat(reader.read(("[".repeat(41) + "]".repeat(41)).getBytes(UTF_8), TODAY))
        .isInstanceOf(RequestReading.Malformed.class);
  }

  @Test
  void malformedJsonIsToldWithItsPlace() {
    assertThat(reader.read("{\n  \"date\": oeps}".getBytes(UTF_8), TODAY))
        .isInstanceOfSatisfying(
            RequestReading.Malformed.class, malformed -> assertThat(malformed.line()).isEqualTo(2));
  }

  @Test
  void aByteOrderMarkIsReadOver() {
    understood("\ufeff{" + GP + "}");
  }

  @Test
  void wordsOfTheTextAreNeverPartOfAProblem() {
    String body =
        "{\"texts\":[{\"kind\":\"Jan_de_Vries is moe\",\"text\":\"geheim\",\"speaker\":\"wie dan ook\"}]}";

    String told =
        refused(body).stream()
            .map(problem -> problem + problem.message(Locale.ENGLISH))
            .reduce("", String::concat);

    assertThat(told).doesNotContain("geheim", "Vries", "dan ook");
  }

  private RequestReading.Understood understood(String body) {
    RequestReading reading = reader.read(body.getBytes(UTF_8), TODAY);
    assertThat(reading).isInstanceOf(RequestReading.Understood.class);
    return (RequestReading.Understood) reading;
  }

  private List<RequestProblem> refused(String body) {
    RequestReading reading = reader.read(body.getBytes(UTF_8), TODAY);
    assertThat(reading).isInstanceOf(RequestReading.Refused.class);
    return ((RequestReading.Refused) reading).problems();
  }
}
