package nl.zinwijzer.cdshooks.fhir;

/** Refuses a record that is not FHIR, or too large to read. The message repeats nothing of it. */
public final class NotFhir extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotFhir(String message) {
    super(message);
  }
}
