package nl.zinwijzer.cdshooks.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zinwijzer.consultation.Code;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * A fact about the patient that a coded element can tell, in SNOMED CT where a code is known
 * (knowledge 6.2), and for all of them in a code system of the service's own.
 */
enum PatientFact implements Code {
  PALLIATIVE_PHASE("palliativePhase", "103735009"),
  RELATIVE_OF_PALLIATIVE("relativeOfPalliative", ""),
  CHILD_SERIOUSLY_ILL("childSeriouslyIll", ""),
  ACTIVE_IN_FAITH_COMMUNITY("activeInFaithCommunity", ""),
  LIVES_ALONE("livesAlone", "105529008"),
  LIVES_IN_INSTITUTION("livesInInstitution", ""),
  LANGUAGE_BARRIER("languageBarrier", ""),
  CULTURAL_DIFFERENCE("culturalDifference", ""),
  ADVANCED_DEMENTIA("advancedDementia", ""),
  SEVERE_PSYCHIATRIC_PROBLEMS("severePsychiatricProblems", "");

  /** The code system of the service's own, with the codes of the contract. */
  static final String SYSTEM = "urn:zinwijzer:fact";

  private final String member;
  private final String snomed;

  PatientFact(String member, String snomed) {
    this.member = member;
    this.snomed = snomed;
  }

  /** Its name in the contract. */
  String member() {
    return member;
  }

  /** The fact that one of these concepts stands for. */
  static Optional<PatientFact> in(List<CodeableConcept> concepts) {
    return Stream.of(values()).filter(fact -> concepts.stream().anyMatch(fact::isIn)).findFirst();
  }

  private boolean isIn(CodeableConcept concept) {
    return FhirCodes.is(concept, SYSTEM, code())
        || !snomed.isEmpty() && FhirCodes.is(concept, FhirCodes.SNOMED, snomed);
  }
}
