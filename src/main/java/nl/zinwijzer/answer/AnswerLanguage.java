package nl.zinwijzer.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.zinwijzer.consultation.Code;
import org.jspecify.annotations.Nullable;

/** A language in which the service answers; Dutch unless the caller prefers English. */
public enum AnswerLanguage implements Code {
  NL,
  EN;

  private static final List<String> TAGS =
      Arrays.stream(values()).map(language -> language.locale().toLanguageTag()).toList();

  /** The language that a caller prefers, by the Accept-Language header of the request. */
  public static AnswerLanguage accepted(@Nullable String header) {
    if (header == null) {
      return NL;
    }
    try {
      int best = TAGS.indexOf(Locale.lookupTag(Locale.LanguageRange.parse(header), TAGS));
      return best < 0 ? NL : values()[best];
    } catch (IllegalArgumentException malformed) {
      return NL;
    }
  }

  /** The language as a locale. */
  public Locale locale() {
    return Locale.forLanguageTag(code());
  }
}
