package nl.zinwijzer.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.reasoning.Disagreement;
import nl.zinwijzer.rulebase.RuleBaseNotReady;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what failed inside: 503 for what passes, and a bare 500 for what nobody foresaw. The log
 * gets the kinds of the exceptions and where they arose, never their messages: those may hold what
 * a patient said.
 */
@Singleton
final class Failures implements ExceptionHandler<Throwable, HttpResponse<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int DEEPEST_CAUSE = 10;
  private static final int MOST_FRAMES = 20;
  private static final String RETRY_SECONDS = "2";

  /** How often advice was withheld because the engine could not be trusted. */
  static final String WITHHELD = "zinwijzer.advice.withheld";

  private final ErrorResponseProcessor<?> processor;
  private final Counter withheld;

  Failures(ErrorResponseProcessor<?> processor, MeterRegistry meters) {
    this.processor = processor;
    this.withheld = meters.counter(WITHHELD);
  }

  @Override
  public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
    ErrorContext context = ErrorContext.builder(request).cause(failure).build();
    if (failure instanceof Disagreement disagreement) {
      LOG.error("ALARM: advice withheld, engine and evaluator differ on {}", disagreement.rules());
      withheld.increment();
    } else if (!(failure instanceof RuleBaseNotReady) && LOG.isErrorEnabled()) {
      LOG.error("failure{}", withoutMessages(failure));
    }
    return processor.processResponse(
        context, ProblemType.of(failure).map(Failures::retry).orElseGet(HttpResponse::serverError));
  }

  private static MutableHttpResponse<?> retry(ProblemType type) {
    return HttpResponse.status(type.status()).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
  }

  private static String withoutMessages(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST_CAUSE)
        .map(
            cause ->
                Stream.concat(
                        Stream.of("\n" + cause.getClass().getName()),
                        Arrays.stream(cause.getStackTrace())
                            .limit(MOST_FRAMES)
                            .map(frame -> "\n  at " + frame))
                    .collect(Collectors.joining()))
        .collect(Collectors.joining());
  }
}
