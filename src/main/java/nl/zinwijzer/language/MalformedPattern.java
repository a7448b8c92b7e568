package nl.zinwijzer.language;

/** A pattern that cannot be read, told in both languages of the author's bench. */
public final class MalformedPattern extends Exception {
  private static final long serialVersionUID = 1;

  private final String dutch;
  private final String english;

  MalformedPattern(String dutch, String english) {
    super(english);
    this.dutch = dutch;
    this.english = english;
  }

  /** What is wrong and what to write instead, in Dutch. */
  public String dutch() {
    return dutch;
  }

  /** What is wrong and what to write instead, in English. */
  public String english() {
    return english;
  }
}
