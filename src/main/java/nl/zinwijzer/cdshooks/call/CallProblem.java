package nl.zinwijzer.cdshooks.call;

import nl.zinwijzer.consultation.Code;

/** What can be wrong with a call. The words stand in the properties files under its code. */
public enum CallProblem implements Code {
  MALFORMED_JSON("structure"),
  NOT_AN_OBJECT("structure"),
  MISSING("required"),
  MISTYPED("value"),
  OTHER_HOOK("not-supported"),
  TOKEN_WITHOUT_SERVER("invariant"),
  NOT_FHIR("structure"),
  OTHER_RESOURCE("value"),
  OTHER_PATIENT("invariant"),
  NOT_RECEIVED("incomplete"),
  UNKNOWN_SERVICE("not-found"),
  UNKNOWN_CARD("not-found"),
  UNUSABLE("business-rule");

  private final String issue;

  CallProblem(String issue) {
    this.issue = issue;
  }

  /** The code that FHIR has for it (issue-type). */
  public String issue() {
    return issue;
  }
}
