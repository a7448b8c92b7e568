package nl.zinwijzer.rulebase;

import nl.zinwijzer.advice.Language;

/** A text in both languages of the service. */
public record Phrase(String dutch, String english) {
  /** The text in one language. */
  public String in(Language language) {
    return language == Language.NL ? dutch : english;
  }
}
