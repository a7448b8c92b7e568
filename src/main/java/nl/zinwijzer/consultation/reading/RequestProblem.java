package nl.zinwijzer.consultation.reading;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Something wrong with a request. It never holds words of the patient or about the patient: a value
 * is here only when it looks like a code.
 *
 * @param pointer JSON pointer of the place, or of the nearest place that can be named
 * @param kind what is wrong
 * @param value what was sent, when that may be repeated
 * @param nearest the allowed value or member that is nearest to what was sent
 * @param limit the limit that was passed, or the other member that it clashes with
 */
public record RequestProblem(
    String pointer,
    ProblemKind kind,
    Optional<String> value,
    Optional<String> nearest,
    Optional<String> limit) {
  private static final String BUNDLE = "nl.zinwijzer.consultation.reading.problems";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /**
   * What is wrong and what to do, in one sentence.
   *
   * @param language Dutch or English
   */
  public String message(Locale language) {
    ResourceBundle messages = ResourceBundle.getBundle(BUNDLE, language, EXACT);
    String unnamed = kind.code() + ".unnamed";
    String key = value.isEmpty() && messages.containsKey(unnamed) ? unnamed : kind.code();
    return new MessageFormat(messages.getString(key), language)
        .format(new Object[] {value.orElse(""), nearest.orElse(""), limit.orElse("")});
  }
}
