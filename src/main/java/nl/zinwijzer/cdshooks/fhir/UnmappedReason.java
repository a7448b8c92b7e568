package nl.zinwijzer.cdshooks.fhir;

import java.util.ResourceBundle;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.consultation.Code;

/** Why a part of a record did not reach the request. */
public enum UnmappedReason implements Code {
  /** The element does not have the form that FHIR gives it. */
  MALFORMED,
  /** A type of resource that is not read. */
  UNKNOWN_RESOURCE,
  /** A modifier extension or implicit rules that may turn the meaning around. */
  MODIFIED,
  /** It is about another person. */
  OTHER_PATIENT,
  /** Recorded by mistake. */
  ENTERED_IN_ERROR,
  /** Recorded as not so. */
  REFUTED,
  /** Recorded as possible, not as so. */
  UNCONFIRMED,
  /** The record does not tell whether it is current. */
  STATUS_UNKNOWN,
  /** No longer, or not yet, or never in force. */
  NOT_IN_FORCE,
  /** Of an earlier contact than this consultation. */
  EARLIER_CONTACT,
  /** A newer one is used. */
  SUPERSEDED,
  /** No code of a system that is known here. */
  UNKNOWN_SYSTEM,
  /** A code that has not the form of its system. */
  MALFORMED_CODE,
  /** A code without a meaning here. */
  UNKNOWN_CODE,
  /** A date that lacks its day or month. */
  PARTIAL_DATE,
  /** A date in the future, or longer ago than a life lasts. */
  IMPLAUSIBLE_DATE,
  /** A moment that is not told as a date. */
  NOT_A_DATE,
  /** A score outside of its scale. */
  OUT_OF_RANGE,
  /** It is not tied to a complaint of the request. */
  NOT_TIED,
  /** A reference that leads to nothing in the record. */
  UNRESOLVED,
  /** The record is only a part: there is a next page. */
  INCOMPLETE,
  /** More of it than a request holds. */
  TOO_MANY,
  /** A longer text than a request holds; its beginning is taken. */
  TOO_LONG,
  /** A character that no text has, such as NUL; a space is taken in its place. */
  UNREADABLE_CHARACTER,
  /** A citizen service number in a text, made unreadable. */
  BSN,
  /** A request has no place for it. */
  NO_FACT;

  private static final String BUNDLE = "nl.zinwijzer.cdshooks.fhir.reasons";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** The reason in one sentence. */
  public String message(AnswerLanguage language) {
    return ResourceBundle.getBundle(BUNDLE, language.locale(), EXACT).getString(code());
  }
}
