package nl.zinwijzer.cdshooks.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zinwijzer.consultation.CodeSystem;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * Reads coded elements: the code systems that are known here, by the names that FHIR gives them.
 */
final class Codes {
  static final String SNOMED = "http://snomed.info/sct";
  static final String LOINC = "http://loinc.org";
  static final String JOURNAL_LINES = "http://fhir.nl/fhir/NamingSystem/journaalregeltypen";

  private static final Map<String, CodeSystem> COMPLAINTS =
      Map.of(
          "http://hl7.org/fhir/sid/icpc-1-nl",
          CodeSystem.ICPC_1,
          "urn:oid:2.16.840.1.113883.2.4.4.31.1",
          CodeSystem.ICPC_1,
          SNOMED,
          CodeSystem.SNOMED,
          "urn:oid:2.16.840.1.113883.6.96",
          CodeSystem.SNOMED);

  private Codes() {}

  /** The code of a complaint in the words of the contract. */
  record ComplaintCode(CodeSystem system, String code) {}

  /** The code of a complaint, ICPC before SNOMED CT, or why there is none. */
  static Optional<ComplaintCode> complaint(
      List<CodeableConcept> concepts, Entry entry, String element, Trail trail) {
    boolean known = false;
    for (CodeSystem system : CodeSystem.values()) {
      for (CodeableConcept concept : concepts) {
        for (Coding coding : concept.getCoding()) {
          if (coding.hasCode() && system == COMPLAINTS.get(coding.getSystem())) {
            known = true;
            Optional<String> code = system.wellFormed(coding.getCode());
            if (code.isPresent()) {
              return Optional.of(new ComplaintCode(system, code.get()));
            }
          }
        }
      }
    }
    trail.leaveOut(entry, element, known ? Reason.MALFORMED_CODE : Reason.UNKNOWN_SYSTEM);
    return Optional.empty();
  }

  /** Whether one of the codings is this code. */
  static boolean is(CodeableConcept concept, String system, String code) {
    return concept.getCoding().stream()
        .anyMatch(coding -> system.equals(coding.getSystem()) && code.equals(coding.getCode()));
  }

  /** The code in a system, when there is one. */
  static Optional<String> in(CodeableConcept concept, String system) {
    return concept.getCoding().stream()
        .filter(coding -> system.equals(coding.getSystem()) && coding.hasCode())
        .map(Coding::getCode)
        .findFirst();
  }

  /** The code of a status, whatever system it names: the old shapes name none. */
  static String status(CodeableConcept concept) {
    return concept.getCoding().stream()
        .filter(Coding::hasCode)
        .map(Coding::getCode)
        .findFirst()
        .orElse("");
  }
}
