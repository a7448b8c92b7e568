package nl.zinwijzer.consultation.reading;

import java.util.Optional;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Contact;
import nl.zinwijzer.consultation.Counselling;
import nl.zinwijzer.consultation.Limit;
import nl.zinwijzer.consultation.Professional;
import nl.zinwijzer.consultation.RequestType;
import nl.zinwijzer.consultation.Response;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.consultation.SafetyFindings;
import nl.zinwijzer.consultation.Suicidality;
import nl.zinwijzer.consultation.Terms;

/** Reads who asks, in which contact, what was done before, and what was found about safety. */
final class CareReader {
  private CareReader() {}

  /** Who asks. */
  static Professional professional(RequestObject top) {
    RequestObject professional = top.object("professional", ContractObject.PROFESSIONAL);
    professional.require("role");
    return new Professional(
        professional.constant("role", Role.class, Role.HUISARTS),
        professional.constant("limit", Limit.class, Limit.UNKNOWN),
        professional.answer("pohGgzAvailable"));
  }

  /** The contact in which it is asked. */
  static Contact contact(RequestObject top) {
    RequestObject contact = top.object("contact", ContractObject.CONTACT);
    Optional<Integer> contacts = contact.whole("contactsLast12Months", 0, RequestLimits.COUNTED);
    Optional<Integer> planned = contact.whole("plannedChronicContacts", 0, RequestLimits.COUNTED);
    if (contacts.isPresent() && planned.isPresent() && planned.get() > contacts.get()) {
      contact.refuse("plannedChronicContacts", ProblemKind.MORE_THAN_TOTAL, "contactsLast12Months");
    }
    return new Contact(
        contact.constant("requestType", RequestType.class, RequestType.UNKNOWN),
        contact.answer("practicalCrisis"),
        contact.whole("attentionTalks", 0, RequestLimits.COUNTED).orElse(0),
        contacts.orElse(null),
        planned.orElse(null),
        contact.answer("acuteSomaticEmergency"));
  }

  /** Counselling that was given, if any. */
  static Optional<Counselling> counselling(RequestObject top, Terms<Code> counsellors) {
    if (!top.has("counselling")) {
      return Optional.empty();
    }
    RequestObject counselling = top.object("counselling", ContractObject.COUNSELLING);
    counselling.require("by");
    return Optional.of(
        new Counselling(
            counselling.constant("by", counsellors).map(Code::code).orElse(""),
            counselling.whole("sessions", 0, RequestLimits.COUNTED).orElse(null),
            counselling.whole("weeks", 0, RequestLimits.COUNTED).orElse(null),
            counselling.constant("effect", Response.class, Response.UNKNOWN)));
  }

  /** What the professional found about safety. */
  static SafetyFindings safety(RequestObject top) {
    RequestObject safety = top.object("safety", ContractObject.SAFETY);
    return new SafetyFindings(
        safety.constant("suicidality", Suicidality.class, Suicidality.UNKNOWN),
        safety.answer("meansAvailable"),
        safety.answer("recentAttempt"),
        safety.answer("psychosisSuspected"),
        safety.answer("dangerToOthers"),
        safety.answer("abuseSuspected"),
        safety.answer("neglectSuspected"));
  }
}
