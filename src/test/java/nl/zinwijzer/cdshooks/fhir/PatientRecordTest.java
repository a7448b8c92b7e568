package nl.zinwijzer.cdshooks.fhir;

import static nl.zinwijzer.cdshooks.fhir.Fixtures.PATIENT;
import static nl.zinwijzer.cdshooks.fhir.Fixtures.TODAY;
import static nl.zinwijzer.cdshooks.fhir.Fixtures.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.zinwijzer.rulebase.ProjectWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The patient of a record is the one whom the call is about, whoever else stands in it. */
class PatientRecordTest {
  private static final JsonNode PERSON =
      json("{'resourceType':'Patient','id':'7','birthDate':'1972-03-01'}");
  private static final JsonNode RELATIVE =
      json("{'resourceType':'Patient','id':'8','birthDate':'1950-01-01','gender':'male'}");

  private final RecordMapper mapper = new RecordMapper();

  @Test
  void anotherWhoComesFirstIsNotThePatient() {
    Mapped mapped = map(RELATIVE, line("Patient/7"), PERSON);

    assertThat(mapped.request().at("/patient/birthDate").asText()).isEqualTo("1972-03-01");
    assertThat(mapped.request().path("texts")).hasSize(1);
    assertThat(mapped.unmapped())
        .containsExactly(new Unmapped("Patient/8", "subject", UnmappedReason.OTHER_PATIENT));
  }

  @Test
  void whatIsFirstAboutAnotherIsNotAboutThePatient() {
    Mapped mapped = map(line("Patient/8"), line("Patient/7"), line("Patient/8"));

    assertThat(mapped.request().path("texts")).hasSize(1);
  }

  @Test
  void aRecordOfAnotherHasNothingOfThePatient() {
    Mapped mapped = map(RELATIVE, line("Patient/8"));

    assertThat(mapped.request().size()).isEqualTo(1);
    assertThat(mapped.unmapped())
        .extracting(Unmapped::reason)
        .containsOnly(UnmappedReason.OTHER_PATIENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patient/7",
        "https://his.example/fhir/Patient/7",
        "https://his.example/fhir/Patient/7/_history/2",
        "urn:uuid:7d1f2a4e-0000-4000-8000-000000000001"
      })
  void thePatientGoesByEveryNameThatLeadsToThem(String subject) {
    JsonNode draft =
        bundle(
            "urn:uuid:7d1f2a4e-0000-4000-8000-000000000001",
            PERSON,
            "https://his.example/fhir/Patient/8",
            RELATIVE);

    assertThat(map(draft, line(subject)).request().path("texts")).hasSize(1);
    assertThat(map(line(subject), draft).request().path("texts")).hasSize(1);
    assertThat(map(line(subject)).request().path("texts")).hasSize(1);
  }

  @Test
  void aPatientWithoutAnIdIsThePatient() {
    JsonNode person = json("{'resourceType':'Patient','birthDate':'1972-03-01'}");

    Mapped mapped = map(person, line("Patient/7"));

    assertThat(mapped.request().path("texts")).hasSize(1);
    assertThat(mapped.request().at("/patient/birthDate").asText()).isEqualTo("1972-03-01");
  }

  @Test
  void aDraftMayCallItsPatientByAnAddressOnly() {
    JsonNode draft =
        bundle(
            "urn:uuid:7d1f2a4e-0000-4000-8000-000000000008",
            RELATIVE,
            "urn:uuid:7d1f2a4e-0000-4000-8000-000000000001",
            json("{'resourceType':'Patient','gender':'female'}"));

    Mapped mapped =
        map(
            draft,
            line("urn:uuid:7d1f2a4e-0000-4000-8000-000000000008"),
            line("urn:uuid:7d1f2a4e-0000-4000-8000-000000000001"));

    assertThat(mapped.request().path("texts")).hasSize(1);
    assertThat(mapped.request().at("/patient/sex").asText()).isEqualTo("female");
  }

  private static JsonNode line(String subject) {
    return json(
        ("{'resourceType':'Observation','status':'final','valueString':'moe','code':{'coding':["
                + "{'system':'http://fhir.nl/fhir/NamingSystem/journaalregeltypen','code':'S'}]},"
                + "'subject':{'reference':'%s'}}")
            .formatted(subject));
  }

  private static JsonNode bundle(String oneUrl, JsonNode one, String otherUrl, JsonNode other) {
    ObjectNode bundle = JsonNodeFactory.instance.objectNode().put("resourceType", "Bundle");
    ArrayNode entries = bundle.putArray("entry");
    entries.addObject().put("fullUrl", oneUrl).set("resource", one);
    entries.addObject().put("fullUrl", otherUrl).set("resource", other);
    return bundle;
  }

  private Mapped map(JsonNode... resources) {
    return mapper.map(ProjectWords.requests(), List.of(resources), PATIENT, TODAY);
  }
}
