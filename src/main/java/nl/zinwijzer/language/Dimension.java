package nl.zinwijzer.language;

import nl.zinwijzer.consultation.Code;

/** The ways in which words around a find can take its force away. */
public enum Dimension implements Code {
  OTHER_PERSON(Status.OTHER_PERSON),
  NEGATED(Status.NEGATED),
  HYPOTHETICAL(Status.HYPOTHETICAL),
  UNCERTAIN(Status.HYPOTHETICAL),
  HISTORICAL(Status.HISTORICAL);

  private final Status status;

  Dimension(Status status) {
    this.status = status;
  }

  /** The status of a find that this dimension decides. */
  public Status status() {
    return status;
  }
}
