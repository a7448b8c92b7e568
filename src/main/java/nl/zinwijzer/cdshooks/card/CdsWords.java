package nl.zinwijzer.cdshooks.card;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import nl.zinwijzer.answer.AnswerLanguage;

/** The sentences of this door in one language. */
public record CdsWords(AnswerLanguage language) {
  private static final String BUNDLE = "nl.zinwijzer.cdshooks.card.words";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public String get(String key, Object... values) {
    String words = bundle().getString(key);
    return values.length == 0 ? words : new MessageFormat(words, language.locale()).format(values);
  }

  public boolean has(String key) {
    return bundle().containsKey(key);
  }

  private ResourceBundle bundle() {
    return ResourceBundle.getBundle(BUNDLE, language.locale(), EXACT);
  }
}
