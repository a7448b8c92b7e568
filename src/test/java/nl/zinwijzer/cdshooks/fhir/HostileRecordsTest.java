package nl.zinwijzer.cdshooks.fhir;

import static nl.zinwijzer.cdshooks.fhir.Fixtures.TODAY;
import static nl.zinwijzer.cdshooks.fhir.Fixtures.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import nl.zinwijzer.rulebase.ProjectWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that somebody made to do harm, or that nobody made with care. */
class HostileRecordsTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final RecordMapper mapper = new RecordMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "5",
        "'Patient'",
        "[]",
        "{}",
        "{'resourceType':null}",
        "{'resourceType':['Patient']}",
        "{'resourceType':'Bundle','entry':[{'resource':{'id':'1'}}]}"
      })
  void whatIsNoResourceIsRefused(String sent) {
    assertThatThrownBy(() -> map(json(sent))).isInstanceOf(NotFhir.class).hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 1_000, 200_000})
  void deepJsonIsRefused(int levels) {
    JsonNode deep = JSON.arrayNode();
    for (int i = 0; i < levels; i++) {
      deep = JSON.arrayNode().add(deep);
    }
    ObjectNode patient = JSON.objectNode().put("resourceType", "Patient");
    patient.set("birthDate", deep);
    assertThatThrownBy(() -> map(patient)).isInstanceOf(NotFhir.class);
  }

  @Test
  void bundlesInBundlesAreOpenedAsFarAsJsonMayGo() {
    ObjectNode resource = (ObjectNode) json("{'resourceType':'Patient','gender':'male'}");
    for (int i = 0; i < 8; i++) {
      resource = within(resource);
    }
    assertThat(map(resource).request().at("/patient/sex").asText()).isEqualTo("male");
    for (int i = 0; i < 100_000; i++) {
      resource = within(resource);
    }
    JsonNode endless = resource;
    assertThatThrownBy(() -> map(endless)).isInstanceOf(NotFhir.class);
  }

  private static ObjectNode within(ObjectNode resource) {
    ObjectNode bundle = JSON.objectNode().put("resourceType", "Bundle");
    bundle.putArray("entry").addObject().set("resource", resource);
    return bundle;
  }

  @Test
  void hugeListsAreRefused() {
    ObjectNode flag = JSON.objectNode().put("resourceType", "Flag");
    ArrayNode many = flag.putArray("category");
    IntStream.range(0, 600_000).forEach(i -> many.addNull());
    assertThatThrownBy(() -> map(flag)).isInstanceOf(NotFhir.class);
    assertThatThrownBy(
            () ->
                mapper.map(
                    ProjectWords.requests(),
                    IntStream.range(0, 6_000)
                        .mapToObj(i -> json("{'resourceType':'Flag'}"))
                        .toList(),
                    Fixtures.PATIENT,
                    TODAY))
        .isInstanceOf(NotFhir.class);
  }

  @Test
  void thereIsAnEndToWhatARequestHolds() {
    ObjectNode bundle = JSON.objectNode().put("resourceType", "Bundle");
    ArrayNode entries = bundle.putArray("entry");
    for (int i = 0; i < 120; i++) {
      add(entries, "{'resourceType':'Condition','id':'%d','code':%s}", i, icpc("A04"));
      add(
          entries,
          "{'resourceType':'Procedure','id':'%d','status':'completed','code':{'text':'rust'},"
              + "'reasonReference':[{'reference':'Condition/0'}]}",
          i);
      add(
          entries,
          "{'resourceType':'Observation','id':'%d','status':'final','valueString':'moe','code':%s}",
          i,
          "{'coding':[{'system':'http://fhir.nl/fhir/NamingSystem/journaalregeltypen',"
              + "'code':'S'}]}");
    }
    Mapped mapped = map(bundle);
    assertThat(mapped.request().path("complaints")).hasSize(100);
    assertThat(mapped.request().at("/complaints/0/treatments")).hasSize(50);
    assertThat(mapped.request().path("texts")).hasSize(100);
    assertThat(mapped.unmapped())
        .contains(
            new Unmapped("Bundle", "complaints", UnmappedReason.TOO_MANY),
            new Unmapped("Bundle", "texts", UnmappedReason.TOO_MANY),
            new Unmapped("Procedure/119", "reason", UnmappedReason.TOO_MANY))
        .hasSizeLessThanOrEqualTo(500);
  }

  private static void add(ArrayNode entries, String resource, Object... values) {
    entries.addObject().set("resource", json(resource.formatted(values)));
  }

  private static String icpc(String code) {
    return "{'coding':[{'system':'http://hl7.org/fhir/sid/icpc-1-nl','code':'%s'}]}"
        .formatted(code);
  }

  @Test
  void namesOfThePatientAreNeverToldAgain() {
    Mapped mapped =
        map(
            json("{'resourceType':'JanJansen','id':'123'}"),
            json("{'resourceType':'Condition','id':'jan-jansen','code':{'text':'JanJansen'}}"),
            json("{'resourceType':'Flag','id':'123456782','JanJansen':{'JanJansen':1}}"));
    assertThat(mapped.unmapped())
        .extracting(Unmapped::resource)
        .containsOnly("Resource#1", "Condition#2", "Flag#3");
    assertThat(mapped.toString()).doesNotContainIgnoringCase("jansen");
  }

  @Test
  void aNarrativeIsWordsAndNothingElse() {
    Mapped mapped =
        map(
            json(
                ("{'resourceType':'Composition','id':'1','status':'final','date':'2026-11-21',"
                        + "'type':{'coding':[{'system':'http://loinc.org','code':'67781-5'}]},"
                        + "'section':[{'code':{'coding':[{'code':'S','system':"
                        + "'http://fhir.nl/fhir/NamingSystem/journaalregeltypen'}]},"
                        + "'text':{'div':'<!DOCTYPE a [<!ENTITY x SYSTEM \\'file:///etc/passwd\\'>]>"
                        + "<div onclick=\\'go()\\'>Moe &x; &lt;b&gt; <i'}}]}")
                    .replace("\\'", "`")));
    assertThat(mapped.request().at("/texts/0/text").asText()).isEqualTo("]> Moe &x; <b>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'modifierExtension':[{'url':'urn:x','valueBoolean':true}]",
        "'implicitRules':'urn:x'",
        "'code':{'coding':[{'modifierExtension':[{'url':'urn:x'}]}]}"
      })
  void whatMayTurnTheMeaningAroundIsHeeded(String member) {
    Mapped mapped =
        map(json("{'resourceType':'Flag','id':'1','status':'active',%s}".formatted(member)));
    assertThat(mapped.unmapped())
        .containsExactly(new Unmapped("Flag/1", "modifierExtension", UnmappedReason.MODIFIED));
  }

  @Test
  void anotherPatientIsNoPartOfIt() {
    Mapped mapped =
        map(
            json("{'resourceType':'Patient','id':'7','gender':'female'}"),
            json("{'resourceType':'Patient','id':'2','birthDate':'1950-01-01'}"),
            json(
                ("{'resourceType':'Condition','id':'3','subject':{'reference':"
                        + "'https://his.example/fhir/Patient/2/_history/4'},'code':%s}")
                    .formatted(icpc("P77"))));
    assertThat(mapped.request().toString()).contains("female").doesNotContain("1950", "P77");
    assertThat(mapped.unmapped())
        .extracting(Unmapped::reason)
        .containsOnly(UnmappedReason.OTHER_PATIENT);
  }

  @Test
  void aPageOfAnAnswerIsNotCounted() {
    String encounter =
        "{'resource':{'resourceType':'Encounter','id':'1','status':'finished',"
            + "'period':{'start':'2026-11-01'}}}";
    Mapped whole =
        map(
            json(
                "{'resourceType':'Bundle','type':'searchset','entry':[%s,%s]}"
                    .formatted(encounter, encounter)));
    Mapped page =
        map(
            json(
                ("{'resourceType':'Bundle','type':'searchset','link':[{'relation':'next'}],"
                        + "'entry':[%s]}")
                    .formatted(encounter)));
    assertThat(whole.request().at("/contact/contactsLast12Months").asInt()).isEqualTo(1);
    assertThat(page.request().has("contact")).isFalse();
    assertThat(page.unmapped())
        .extracting(Unmapped::reason)
        .containsOnly(UnmappedReason.INCOMPLETE);
  }

  @Test
  void anEncounterThatAlsoCameAloneIsCountedOnce() {
    JsonNode alone =
        json(
            "{'resourceType':'Encounter','id':'1','status':'in-progress',"
                + "'period':{'start':'2026-11-21'}}");
    ObjectNode search = within((ObjectNode) alone).put("type", "searchset");
    assertThat(map(alone).request().has("contact")).isFalse();
    assertThat(map(alone, search).request().at("/contact/contactsLast12Months").asInt())
        .isEqualTo(1);
  }

  @Test
  void aProposedReferralIsNoCare() {
    String referral =
        "{'resourceType':'ServiceRequest','id':'1','status':'active','intent':'%s',"
            + "'occurrenceDateTime':'2026-11-01','code':{'coding':["
            + "{'system':'urn:zinwijzer:partner','code':'geestelijk_verzorger'}]}}";
    assertThat(map(json(referral.formatted("proposal"))).request().has("patient")).isFalse();
    assertThat(map(json(referral.formatted("order"))).request().has("patient")).isTrue();
  }

  @Test
  void whatIsSaidOfARecordHasAnEnd() {
    List<JsonNode> strangers =
        IntStream.range(0, 4_000).mapToObj(i -> json("{'resourceType':'Unknown'}")).toList();
    assertThat(mapper.map(ProjectWords.requests(), strangers, Fixtures.PATIENT, TODAY).unmapped())
        .hasSize(500)
        .endsWith(new Unmapped("Bundle", "entry", UnmappedReason.TOO_MANY));
  }

  @Test
  void momentsAreDaysInTheNetherlands() {
    Mapped mapped =
        map(
            json(
                ("{'resourceType':'Condition','id':'1','code':%s,"
                        + "'onsetDateTime':'2026-11-20T23:30:00Z'}")
                    .formatted(icpc("A04"))));
    assertThat(mapped.request().at("/complaints/0/since").asText()).isEqualTo("2026-11-21");
  }

  @Test
  void manyAtOnceGetTheSameAnswer() {
    JsonNode record = Fixtures.read("r4/consultation.json");
    ObjectNode alone = map(record).request();
    assertThat(
            IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> map(record).request())
                .filter(request -> !request.equals(alone)))
        .isEmpty();
  }

  @Test
  void theRecordOfTheCallerStaysAsItIs() {
    JsonNode record = Fixtures.read("stu3/consultation.json");
    JsonNode before = record.deepCopy();
    map(record);
    assertThat(record).isEqualTo(before);
  }

  private Mapped map(JsonNode... resources) {
    return mapper.map(ProjectWords.requests(), List.of(resources), Fixtures.PATIENT, TODAY);
  }
}
