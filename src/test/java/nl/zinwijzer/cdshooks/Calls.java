package nl.zinwijzer.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls as GP software makes them. Every call is on a patient of its own unless told otherwise. */
public final class Calls {
  public static final String IMAGE = "Pt vertelt: 'De bodem is onder mij weggeslagen.'";
  static final String GRIEF = "Pt vraagt: 'Hoe moet ik verder zonder haar?'";
  public static final String ORDINARY = "Pt komt voor oorpijn rechts sinds gisteren.";

  private static final AtomicInteger PATIENTS = new AtomicInteger();

  private Calls() {}

  public static String patient() {
    return "pt-test-" + PATIENTS.incrementAndGet();
  }

  /** While a note is typed. */
  public static ObjectNode draft(String patient, String note) {
    ObjectNode call = call("nl.zinwijzer.consultation-note-draft", patient);
    ((ObjectNode) call.get("context")).set("draft", note(patient, note));
    return call;
  }

  public static ObjectNode draft(String note) {
    return draft(patient(), note);
  }

  /** While the record is opened. */
  static ObjectNode view(String patient) {
    return call("patient-view", patient);
  }

  private static ObjectNode call(String hook, String patient) {
    ObjectNode call = TestingCds.JSON.createObjectNode();
    call.put("hook", hook).put("hookInstance", java.util.UUID.randomUUID().toString());
    call.putObject("context").put("userId", "Practitioner/hap-1").put("patientId", patient);
    ObjectNode prefetch = call.putObject("prefetch");
    prefetch.set(
        "patient",
        resource(
            """
        {"resourceType":"Patient","id":"%s","birthDate":"1972-03-01","gender":"female"}"""
                .formatted(patient)));
    prefetch.set("conditions", bundle());
    return call;
  }

  static ObjectNode inEncounter(ObjectNode call, String encounter) {
    ((ObjectNode) call.get("context")).put("encounterId", encounter);
    return call;
  }

  public static ObjectNode with(ObjectNode call, String key, JsonNode value) {
    ((ObjectNode) call.get("prefetch")).set(key, value);
    return call;
  }

  public static ObjectNode without(ObjectNode call, String key) {
    ((ObjectNode) call.get("prefetch")).remove(key);
    return call;
  }

  public static ObjectNode from(ObjectNode call, String server) {
    call.put("fhirServer", server);
    call.set(
        "fhirAuthorization",
        resource(
            """
        {"access_token":"token-of-the-call","token_type":"Bearer","expires_in":300,
         "scope":"user/*.read","subject":"zinwijzer"}"""));
    return call;
  }

  /** A draft note with one S line. */
  static ObjectNode note(String patient, String text) {
    ObjectNode bundle =
        resource(
            """
        {"resourceType":"Bundle","type":"collection","entry":[
          {"resource":{"resourceType":"Composition","status":"preliminary",
            "type":{"coding":[{"system":"http://loinc.org","code":"67781-5"}]},
            "subject":{"reference":"Patient/%s"},
            "author":[{"reference":"Practitioner/hap-1"}],"title":"SOEP",
            "section":[{"code":{"coding":[{"system":"http://fhir.nl/fhir/NamingSystem/journaalregeltypen","code":"S"}]},
                        "entry":[{"reference":"Observation/s-line"}]}]}},
          {"resource":{"resourceType":"Observation","id":"s-line","status":"preliminary",
            "code":{"coding":[{"system":"http://fhir.nl/fhir/NamingSystem/journaalregeltypen","code":"S"}]},
            "subject":{"reference":"Patient/%s"}}}]}"""
                .formatted(patient, patient));
    ((ObjectNode) bundle.at("/entry/1/resource")).put("valueString", text);
    return bundle;
  }

  public static ObjectNode bundle(JsonNode... resources) {
    ObjectNode bundle = resource("{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}");
    if (resources.length > 0) {
      for (JsonNode resource : resources) {
        bundle.withArray("entry").addObject().set("resource", resource);
      }
    }
    return bundle;
  }

  public static ObjectNode condition(String patient, String icpc, String since) {
    return resource(
        """
        {"resourceType":"Condition","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},
         "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icpc-1-nl","code":"%s"}]},
         "subject":{"reference":"Patient/%s"},"onsetDateTime":"%s"}"""
            .formatted(icpc, patient, since));
  }

  public static ObjectNode resource(String json) {
    return (ObjectNode) TestingCds.json(json);
  }
}
