package nl.zinwijzer.deciding;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import nl.zinwijzer.answer.AnswerLanguage;

/** The language that a request asks to be answered in. */
public final class AskedLanguage {
  private AskedLanguage() {}

  /** The language that the caller prefers, by {@code Accept-Language}. */
  public static AnswerLanguage of(HttpRequest<?> request) {
    return AnswerLanguage.accepted(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
