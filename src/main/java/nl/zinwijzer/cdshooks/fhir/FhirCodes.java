package nl.zinwijzer.cdshooks.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zinwijzer.consultation.CodeSystem;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * Reads coded elements: the code systems that are known here, by the names that FHIR gives them.
 */
public final class FhirCodes {
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

  private FhirCodes() {}

  /** The code of a complaint in the words of the contract. */
  record ComplaintCode(CodeSystem system, String code) {}

  /** The code of a complaint, ICPC before SNOMED CT. */
  static Optional<ComplaintCode> complaint(List<CodeableConcept> concepts) {
    return Stream.of(CodeSystem.values())
        .flatMap(
            system ->
                codes(concepts, system)
                    .flatMap(code -> system.wellFormed(code).stream())
                    .map(code -> new ComplaintCode(system, code)))
        .findFirst();
  }

  /** Why there is no code of a complaint. */
  static UnmappedReason without(List<CodeableConcept> concepts) {
    return Stream.of(CodeSystem.values()).anyMatch(system -> codes(concepts, system).count() > 0)
        ? UnmappedReason.MALFORMED_CODE
        : UnmappedReason.UNKNOWN_SYSTEM;
  }

  private static Stream<String> codes(List<CodeableConcept> concepts, CodeSystem system) {
    return concepts.stream()
        .flatMap(concept -> concept.getCoding().stream())
        .filter(
            coding ->
                coding.hasCode()
                    && coding.hasSystem()
                    && system == COMPLAINTS.get(coding.getSystem()))
        .map(Coding::getCode);
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
