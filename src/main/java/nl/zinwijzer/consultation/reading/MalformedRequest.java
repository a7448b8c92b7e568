package nl.zinwijzer.consultation.reading;

/** Bytes that are no JSON. It repeats nothing of them. */
public final class MalformedRequest extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  MalformedRequest(int line, int column) {
    super("no JSON at line " + line + ", column " + column);
    this.line = line;
    this.column = column;
  }

  /** The same as what comes of reading. */
  public RequestReading.Malformed reading() {
    return new RequestReading.Malformed(line, column);
  }
}
