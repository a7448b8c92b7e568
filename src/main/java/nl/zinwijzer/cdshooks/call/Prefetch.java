package nl.zinwijzer.cdshooks.call;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A part of the record that a client is asked to send along. What is not required may stay away:
 * then it is unknown.
 */
public enum Prefetch {
  PATIENT("patient", "Patient/{{context.patientId}}", true),
  CONDITIONS("conditions", "Condition?patient={{context.patientId}}", true),
  EPISODES("episodes", "EpisodeOfCare?patient={{context.patientId}}", false),
  ENCOUNTERS("encounters", "Encounter?patient={{context.patientId}}&_sort=-date&_count=100", false),
  NOTES("notes", "Composition?patient={{context.patientId}}&_sort=-date&_count=10", false),
  OBSERVATIONS(
      "observations", "Observation?patient={{context.patientId}}&_sort=-date&_count=50", false),
  QUESTIONNAIRES(
      "questionnaires",
      "QuestionnaireResponse?patient={{context.patientId}}&_sort=-authored&_count=10",
      false),
  PROCEDURES("procedures", "Procedure?patient={{context.patientId}}&_sort=-date&_count=50", false),
  MEDICATION("medication", "MedicationRequest?patient={{context.patientId}}&_count=50", false),
  REFERRALS("referrals", "ServiceRequest?patient={{context.patientId}}&_count=50", false),
  CARE_PLANS("carePlans", "CarePlan?patient={{context.patientId}}&_count=20", false),
  CONSENTS("consents", "Consent?patient={{context.patientId}}&_count=20", false),
  FLAGS("flags", "Flag?patient={{context.patientId}}&_count=20", false),
  RELATIVES("relatives", "RelatedPerson?patient={{context.patientId}}&_count=20", false);

  private static final String PATIENT_ID = "{{context.patientId}}";

  private final String key;
  private final String template;
  private final boolean required;

  Prefetch(String key, String template, boolean required) {
    this.key = key;
    this.template = template;
    this.required = required;
  }

  public String key() {
    return key;
  }

  /** The query as discovery tells it. */
  public String template() {
    return template;
  }

  /** Whether there is no advice without it. */
  boolean required() {
    return required;
  }

  /** The query on one patient, relative to the FHIR server. */
  String query(String patientId) {
    return template.replace(PATIENT_ID, URLEncoder.encode(patientId, StandardCharsets.UTF_8));
  }

  /** The type of resource that it finds. */
  String type() {
    return template.split("[/?]", 2)[0];
  }
}
