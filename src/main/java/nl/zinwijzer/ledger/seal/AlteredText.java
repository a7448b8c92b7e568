package nl.zinwijzer.ledger.seal;

/** A stored text is not what was recorded, or was recorded with another key. */
public final class AlteredText extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AlteredText(String name) {
    super(message(name));
  }

  public AlteredText(String name, Throwable cause) {
    super(message(name), cause);
  }

  private static String message(String name) {
    return "`" + name + "` is not what was recorded, or was recorded with another key";
  }
}
