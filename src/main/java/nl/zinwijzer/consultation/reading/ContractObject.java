package nl.zinwijzer.consultation.reading;

import java.util.List;

/** The objects of a request, with the members that each may have: the contract, stated once. */
public enum ContractObject {
  REQUEST(
      "date",
      "professional",
      "contact",
      "patient",
      "wishes",
      "complaints",
      "lifeEvents",
      "counselling",
      "observations",
      "safety",
      "measurements",
      "texts"),
  PROFESSIONAL("role", "limit", "pohGgzAvailable"),
  CONTACT(
      "requestType",
      "practicalCrisis",
      "attentionTalks",
      "contactsLast12Months",
      "plannedChronicContacts",
      "acuteSomaticEmergency"),
  PATIENT(
      "reference",
      "age",
      "birthDate",
      "sex",
      "palliativePhase",
      "relativeOfPalliative",
      "childSeriouslyIll",
      "functioning",
      "networkSupport",
      "inTreatment",
      "worldview",
      "activeInFaithCommunity",
      "livesAlone",
      "livesInInstitution",
      "languageBarrier",
      "culturalDifference",
      "advancedDementia",
      "severePsychiatricProblems",
      "groups"),
  WISHES(
      "talk",
      "guidance",
      "referral",
      "consentToReferral",
      "activities",
      "ritual",
      "prefers",
      "declines"),
  COMPLAINT(
      "code",
      "system",
      "episode",
      "label",
      "role",
      "since",
      "durationWeeks",
      "medicallyUnexplained",
      "workUpComplete",
      "alarmSymptoms",
      "measurementOnly",
      "contacts",
      "treatments"),
  TREATMENT("name", "weeks", "response"),
  LIFE_EVENT("type", "date", "monthsAgo", "burden", "event"),
  COUNSELLING("by", "sessions", "weeks", "effect"),
  SAFETY(
      "suicidality",
      "meansAvailable",
      "recentAttempt",
      "psychosisSuspected",
      "dangerToOthers",
      "abuseSuspected",
      "neglectSuspected"),
  MEASUREMENT("instrument", "scale", "score"),
  TEXT("kind", "speaker", "section", "date", "text");

  private final List<String> members;

  ContractObject(String... members) {
    this.members = List.of(members);
  }

  /** The names of its members. */
  public List<String> members() {
    return members;
  }
}
