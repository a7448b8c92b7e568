package nl.zinwijzer.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import nl.zinwijzer.answer.ReplyJson;
import nl.zinwijzer.consultation.ConsultationDate;
import nl.zinwijzer.ledger.Figures;
import nl.zinwijzer.ledger.store.Supervision;
import nl.zinwijzer.security.Caller;

/** Tells supervisors how much was advised and what became of it, in numbers only. */
@Controller("/supervision")
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SupervisionResource {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private final Supervision supervision;
  private final Clock clock;

  SupervisionResource(Supervision supervision, Clock clock) {
    this.supervision = supervision;
    this.clock = clock;
  }

  /**
   * The figures of a period.
   *
   * @param from its first day
   * @param until its last day
   */
  record SupervisionAnswer(LocalDate from, LocalDate until, Figures figures) {}

  @Get("{?from,until}")
  HttpResponse<byte[]> figures(
      Caller caller, @QueryValue @Nullable String from, @QueryValue @Nullable String until) {
    LocalDate first = day(from, FIRST);
    LocalDate last = day(until, LocalDate.now(clock.withZone(ConsultationDate.PRACTICE)));
    Figures figures =
        supervision.figures(
            caller.scope(),
            first.atStartOfDay(ConsultationDate.PRACTICE).toInstant(),
            last.plusDays(1).atStartOfDay(ConsultationDate.PRACTICE).toInstant());
    return HttpResponse.ok(ReplyJson.write(new SupervisionAnswer(first, last, figures)))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static LocalDate day(@Nullable String text, LocalDate otherwise) {
    try {
      LocalDate day = text == null ? otherwise : LocalDate.parse(text);
      if (day.getYear() >= FIRST.getYear() && day.getYear() <= 9_999) {
        return day;
      }
    } catch (DateTimeParseException malformed) {
      // told below, without repeating it
    }
    throw new HttpStatusException(HttpStatus.BAD_REQUEST, "from and until are dates");
  }
}
