package nl.zinwijzer.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.consultation.reading.RequestReading;

/** Tells what is wrong with a request that was not understood. */
final class RefusedRequests {
  private RefusedRequests() {}

  /** The answer to a request that is malformed or refused. */
  static MutableHttpResponse<?> answer(RequestReading reading, AnswerLanguage language) {
    return reading instanceof RequestReading.Malformed malformed
        ? answer(ProblemType.MALFORMED_JSON, ProblemDetails.of(malformed, language))
        : answer(
            ProblemType.REFUSED_REQUEST,
            ProblemDetails.of((RequestReading.Refused) reading, language));
  }

  private static MutableHttpResponse<?> answer(ProblemType type, ProblemDetails problem) {
    return HttpResponse.status(type.status()).contentType(ProblemDetails.MEDIA_TYPE).body(problem);
  }
}
