package nl.zinwijzer.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.consultation.Answer;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.consultation.reading.ContractList;
import nl.zinwijzer.consultation.reading.ContractObject;
import nl.zinwijzer.consultation.reading.ProblemKind;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.language.Status;
import nl.zinwijzer.rulebase.ProjectWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The description of the request says exactly what the reader accepts. */
class RequestDocumentTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String BASE =
      """
      {"professional":{"role":"huisarts"},"contact":{},"patient":{},"wishes":{},
       "complaints":[{"code":"A04","treatments":[{"name":"rust"}]}],
       "lifeEvents":[{"type":"conflict"}],"counselling":{"by":"poh_ggz"},"safety":{},
       "measurements":[{"instrument":"ds_ii","scale":"total","score":1}],
       "texts":[{"text":"Moe"}]}
      """;
  private static final List<String> OBJECTS =
      List.of(
          "",
          "/professional",
          "/contact",
          "/patient",
          "/wishes",
          "/complaints/0",
          "/complaints/0/treatments/0",
          "/lifeEvents/0",
          "/counselling",
          "/safety",
          "/measurements/0",
          "/texts/0");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "131",
          "10001",
          "\"\"",
          "\" \"",
          "\"yes\"",
          "\"none\"",
          "\"unknown\"",
          "\"quote\"",
          "\"snomed\"",
          "\"4dkl\"",
          "\"DS-II\"",
          "\"P76.01\"",
          "\"2026-02-01\"",
          "\"2026-02-30\"",
          "\"patient\"",
          "\"poh_ggz\"",
          "[]",
          "[\"refugee\"]",
          "[\"poh_ggz\"]",
          "[null]",
          "{}");

  private final ApiDocument document = ApiDocument.read();
  private final ConsultationReader reader = ProjectWords.requests();

  @Test
  void everyMemberWithEveryKindOfValueIsAcceptedByBothOrByNeither() {
    Set<String> names = new TreeSet<>(Set.of("unheardOf"));
    document
        .at("/components/schemas")
        .forEach(schema -> schema.path("properties").fieldNames().forEachRemaining(names::add));
    List<String> differences = new ArrayList<>();
    for (String object : OBJECTS) {
      for (String name : names) {
        for (String value : VALUES) {
          JsonNode body = ApiDocument.json(BASE);
          ((ObjectNode) body.at(object)).set(name, ApiDocument.json(value));
          compare(body.toString(), object + "/" + name + " = " + value, differences);
        }
      }
    }

    assertThat(differences).isEmpty();
  }

  @Test
  void whatMayNotBeGivenTogetherIsTheSame() {
    List<String> differences = new ArrayList<>();
    Map<String, List<String>> pairs =
        Map.of(
            "/patient", List.of("\"age\":54", "\"birthDate\":\"1972-01-01\""),
            "/complaints/0", List.of("\"since\":\"2026-01-01\"", "\"durationWeeks\":3"),
            "/lifeEvents/0", List.of("\"date\":\"2026-01-01\"", "\"monthsAgo\":3"),
            "/texts/0", List.of("\"kind\":\"quote\"", "\"speaker\":\"patient\""),
            "/measurements/0", List.of("\"instrument\":\"4dkl\"", "\"scale\":\"depression\""));
    pairs.forEach(
        (object, members) -> {
          JsonNode body = ApiDocument.json(BASE);
          ((ObjectNode) body.at(object))
              .setAll((ObjectNode) ApiDocument.json("{" + String.join(",", members) + "}"));
          compare(body.toString(), object, differences);
        });
    for (int score : new int[] {12, 13}) {
      compare(
          BASE.replace(
              "\"instrument\":\"ds_ii\",\"scale\":\"total\",\"score\":1",
              "\"instrument\":\"4dkl\",\"scale\":\"depression\",\"score\":" + score),
          "score " + score,
          differences);
    }
    compare(
        BASE.replace("\"code\":\"A04\"", "\"code\":\"84229001\",\"system\":\"snomed\""),
        "snomed",
        differences);

    assertThat(differences).isEmpty();
  }

  private void compare(String body, String what, List<String> differences) {
    boolean read = reader.read(body.getBytes(UTF_8), TODAY) instanceof RequestReading.Understood;
    boolean described = document.violations("#/components/schemas/Consultation", body).isEmpty();
    if (read != described) {
      differences.add(what + (read ? " is read but not described" : " is described but not read"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"attention", "counselling", "refer", "declined", "safety", "silent"})
  void theExamplesAreRequests(String name) {
    assertThat(reader.read(ApiDocument.example(name).getBytes(UTF_8), TODAY))
        .isInstanceOf(RequestReading.Understood.class);
    assertThat(document.violations("#/components/schemas/Consultation", ApiDocument.example(name)))
        .isEmpty();
  }

  @Test
  void theVocabulariesAreThoseOfTheService() {
    Map<String, List<String>> described = new TreeMap<>();
    document
        .at("/components/schemas")
        .fields()
        .forEachRemaining(
            schema -> {
              if (schema.getValue().has("enum")) {
                List<String> codes = new ArrayList<>();
                schema.getValue().get("enum").forEach(code -> codes.add(code.asText()));
                described.put(schema.getKey(), codes);
              }
            });
    Map<String, List<String>> spoken = new TreeMap<>();
    described.keySet().forEach(name -> spoken.put(name, vocabulary(name)));

    assertThat(described).isEqualTo(spoken);
  }

  /** The members and the most elements of each list stand once in the code; here they are told. */
  @ParameterizedTest
  @CsvSource({
    "REQUEST, Consultation",
    "PROFESSIONAL, Professional",
    "CONTACT, Contact",
    "PATIENT, Patient",
    "WISHES, Wishes",
    "COMPLAINT, Complaint",
    "TREATMENT, Treatment",
    "LIFE_EVENT, LifeEvent",
    "COUNSELLING, Counselling",
    "SAFETY, SafetyFindings",
    "MEASUREMENT, Measurement",
    "TEXT, Text"
  })
  void theMembersAreThoseThatAreRead(ContractObject read, String schema) {
    JsonNode properties = document.at("/components/schemas/" + schema + "/properties");
    List<String> told = new ArrayList<>();
    properties.fieldNames().forEachRemaining(told::add);

    assertThat(told).containsExactlyElementsOf(read.members());
    for (String member : told) {
      ContractList.of(member)
          .ifPresent(
              list ->
                  assertThat(properties.at("/" + member + "/maxItems").asInt())
                      .as(member)
                      .isEqualTo(list.most()));
    }
  }

  private static List<String> vocabulary(String name) {
    return switch (name) {
      case "Observation" -> concepts(Concept::observable);
      case "LifeEventType" -> concepts(Concept::lifeEvent);
      case "Concept" -> concepts(concept -> true);
      case "Topic" -> List.copyOf(ProjectWords.vocabulary().topics().codes());
      case "Partner" -> List.copyOf(ProjectWords.vocabulary().partners().codes());
      case "Language" -> codes(AnswerLanguage.class);
      default -> codes(enumOf(name));
    };
  }

  private static List<String> concepts(Predicate<Concept> chosen) {
    return ProjectWords.concepts(chosen).stream().map(Concept::code).toList();
  }

  private static List<String> codes(Class<?> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants())
        .map(Code.class::cast)
        .map(Code::code)
        .toList();
  }

  private static Class<?> enumOf(String name) {
    return Stream.of(Answer.class, Level.class, Status.class, ProblemKind.class)
        .map(Class::getPackageName)
        .flatMap(room -> found(room + "." + name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no vocabulary " + name));
  }

  private static Stream<Class<?>> found(String name) {
    try {
      return Stream.of(Class.forName(name));
    } catch (ClassNotFoundException elsewhere) {
      return Stream.empty();
    }
  }
}
