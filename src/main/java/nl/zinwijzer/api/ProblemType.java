package nl.zinwijzer.api;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.Optional;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.ledger.StoreUnavailable;
import nl.zinwijzer.reasoning.Disagreement;
import nl.zinwijzer.rulebase.RuleBaseNotReady;
import org.jspecify.annotations.Nullable;

/** A kind of error that the service answers with. */
enum ProblemType implements Code {
  MALFORMED_JSON(HttpStatus.BAD_REQUEST),
  BAD_REQUEST(HttpStatus.BAD_REQUEST),
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
  FORBIDDEN(HttpStatus.FORBIDDEN),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  BODY_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  REFUSED_REQUEST(HttpStatus.UNPROCESSABLE_ENTITY),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
  UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR),
  NOT_READY(HttpStatus.SERVICE_UNAVAILABLE),
  STORE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
  WITHHELD(HttpStatus.SERVICE_UNAVAILABLE);

  private final HttpStatus status;

  ProblemType(HttpStatus status) {
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }

  /** The kind that says no more than a status does. */
  static Optional<ProblemType> of(HttpStatus status) {
    return status == HttpStatus.BAD_REQUEST
        ? Optional.of(BAD_REQUEST)
        : Arrays.stream(values()).filter(type -> type.status == status).findFirst();
  }

  /** The kind of a failure inside that passes; none for what nobody foresaw. */
  static Optional<ProblemType> of(@Nullable Throwable failure) {
    if (failure instanceof RuleBaseNotReady) {
      return Optional.of(NOT_READY);
    }
    if (failure instanceof Disagreement) {
      return Optional.of(WITHHELD);
    }
    return failure instanceof StoreUnavailable ? Optional.of(STORE_UNAVAILABLE) : Optional.empty();
  }
}
