package nl.zinwijzer.rulebase.model;

import nl.zinwijzer.answer.AnswerLanguage;

/** A text in both languages of the service. */
public record BilingualText(String dutch, String english) {
  /** The text in one language. */
  public String in(AnswerLanguage language) {
    return language == AnswerLanguage.NL ? dutch : english;
  }
}
