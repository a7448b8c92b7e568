package nl.zinwijzer.cdshooks;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import nl.zinwijzer.advice.Language;

/** The sentences of this door in one language. */
record Words(Language language) {
  private static final String BUNDLE = "nl.zinwijzer.cdshooks.words";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  String get(String key, Object... values) {
    String words = bundle().getString(key);
    return values.length == 0 ? words : new MessageFormat(words, language.locale()).format(values);
  }

  boolean has(String key) {
    return bundle().containsKey(key);
  }

  private ResourceBundle bundle() {
    return ResourceBundle.getBundle(BUNDLE, language.locale(), EXACT);
  }
}
