package nl.zinwijzer.consultation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patient, as far as the request tells. The age is in whole years at the date of the
 * consultation, null when unknown.
 */
public record Patient(
    @Nullable Integer age,
    boolean ageFromBirthDate,
    Sex sex,
    Answer palliativePhase,
    Answer relativeOfPalliative,
    Answer childSeriouslyIll,
    Functioning functioning,
    NetworkSupport networkSupport,
    CareInProgress inTreatment,
    Answer activeInFaithCommunity,
    Answer livesAlone,
    Answer livesInInstitution,
    Answer languageBarrier,
    Answer culturalDifference,
    Answer advancedDementia,
    Answer severePsychiatricProblems)
    implements Fact {
  @Override
  public String pointer() {
    return "/patient";
  }

  @Override
  public List<String> pointers(String property) {
    return property.equals("age") && ageFromBirthDate
        ? List.of("/patient/birthDate")
        : Fact.super.pointers(property);
  }
}
