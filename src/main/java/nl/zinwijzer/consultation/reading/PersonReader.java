package nl.zinwijzer.consultation.reading;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.zinwijzer.consultation.CareInProgress;
import nl.zinwijzer.consultation.Functioning;
import nl.zinwijzer.consultation.NetworkSupport;
import nl.zinwijzer.consultation.Partner;
import nl.zinwijzer.consultation.Patient;
import nl.zinwijzer.consultation.Sex;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.consultation.Wish;
import nl.zinwijzer.consultation.Wishes;

/** Reads who the patient is and what the patient wants. */
final class PersonReader {
  private PersonReader() {}

  /** What is known of the patient. */
  static Patient patient(RequestObject person, LocalDate date) {
    if (person.has("age") && person.has("birthDate")) {
      person.refuse("birthDate", ProblemKind.BOTH_GIVEN, "age");
    }
    Optional<LocalDate> born =
        person.date("birthDate", date.minusYears(RequestLimits.OLDEST), date);
    Optional<Integer> age =
        person
            .whole("age", 0, RequestLimits.OLDEST)
            .or(() -> born.map(birth -> Period.between(birth, date).getYears()));
    return new Patient(
        age.orElse(null),
        born.isPresent(),
        person.constant("sex", Sex.class, Sex.UNKNOWN),
        person.answer("palliativePhase"),
        person.answer("relativeOfPalliative"),
        person.answer("childSeriouslyIll"),
        person.constant("functioning", Functioning.class, Functioning.UNKNOWN),
        person.constant("networkSupport", NetworkSupport.class, NetworkSupport.UNKNOWN),
        person.constant("inTreatment", CareInProgress.class, CareInProgress.UNKNOWN),
        person.answer("activeInFaithCommunity"),
        person.answer("livesAlone"),
        person.answer("livesInInstitution"),
        person.answer("languageBarrier"),
        person.answer("culturalDifference"),
        person.answer("advancedDementia"),
        person.answer("severePsychiatricProblems"));
  }

  /** What the patient wants. */
  static Wishes wishes(RequestObject wishes, Terms<Partner> partners) {
    return new Wishes(
        wishes.constant("talk", Wish.class, Wish.UNKNOWN),
        wishes.answer("guidance"),
        wishes.answer("referral"),
        wishes.answer("consentToReferral"),
        wishes.answer("activities"),
        wishes.answer("ritual"),
        wishes.constant("prefers", partners).orElse(null));
  }
}
