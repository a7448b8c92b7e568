package nl.zinwijzer.advice;

/** The level card takes these words in place of those of its level and form. */
public record LevelWords(Wording wording) implements Conclusion {
  @Override
  public String code() {
    return "words:" + wording.code();
  }
}
