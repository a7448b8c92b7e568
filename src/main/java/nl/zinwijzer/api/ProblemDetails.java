package nl.zinwijzer.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.consultation.reading.RequestProblem;
import nl.zinwijzer.consultation.reading.RequestReading;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as problem details (RFC 9457) in the language of the caller. Nothing of the
 * request is in it but what {@link RequestProblem} allows.
 *
 * @param type stable name of the kind of error
 * @param title what it is
 * @param status the status of the answer
 * @param detail what to do
 * @param errors every problem of a refused request, one a place
 * @param line line on which malformed JSON could not be read any further
 * @param column column of that line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDetails(
    String type,
    String title,
    int status,
    String detail,
    @Nullable List<ProblemEntry> errors,
    @Nullable Integer line,
    @Nullable Integer column) {
  /** The media type of an error. */
  static final String MEDIA_TYPE = "application/problem+json";

  private static final String PREFIX = "urn:zinwijzer:problem:";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** One problem of a refused request. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProblemEntry(
      String pointer,
      String kind,
      @Nullable String value,
      @Nullable String nearest,
      String detail) {}

  static ProblemDetails of(ProblemType type, AnswerLanguage language) {
    return of(type, type.status(), language, null, null, null);
  }

  /** The most that can be said about a status. */
  static ProblemDetails of(HttpStatus status, AnswerLanguage language) {
    ProblemType fallback =
        status.getCode() < 500 ? ProblemType.BAD_REQUEST : ProblemType.UNEXPECTED;
    ProblemType type = ProblemType.of(status).orElse(fallback);
    return of(type, status, language, null, null, null);
  }

  static ProblemDetails of(RequestReading.Malformed malformed, AnswerLanguage language) {
    return of(
        ProblemType.MALFORMED_JSON,
        ProblemType.MALFORMED_JSON.status(),
        language,
        null,
        malformed.line(),
        malformed.column());
  }

  static ProblemDetails of(RequestReading.Refused refused, AnswerLanguage language) {
    return of(
        ProblemType.REFUSED_REQUEST,
        ProblemType.REFUSED_REQUEST.status(),
        language,
        refused.problems().stream().map(problem -> entry(problem, language.locale())).toList(),
        null,
        null);
  }

  private static ProblemEntry entry(RequestProblem problem, Locale locale) {
    return new ProblemEntry(
        problem.pointer(),
        problem.kind().code(),
        problem.value().orElse(null),
        problem.nearest().orElse(null),
        problem.message(locale));
  }

  private static ProblemDetails of(
      ProblemType type,
      HttpStatus status,
      AnswerLanguage language,
      @Nullable List<ProblemEntry> errors,
      @Nullable Integer line,
      @Nullable Integer column) {
    ResourceBundle words =
        ResourceBundle.getBundle("nl.zinwijzer.api.errors", language.locale(), EXACT);
    return new ProblemDetails(
        PREFIX + type.code(),
        words.getString(type.code() + ".title"),
        status.getCode(),
        words.getString(type.code() + ".detail"),
        errors,
        line,
        column);
  }
}
