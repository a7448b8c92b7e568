package nl.zinwijzer.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.answer.ReplyJson;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.consultation.reading.Nearest;
import nl.zinwijzer.consultation.reading.ProblemKind;
import nl.zinwijzer.consultation.reading.RequestProblem;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.deciding.AskedLanguage;
import nl.zinwijzer.ledger.DecisionQuery;
import nl.zinwijzer.ledger.SearchField;
import nl.zinwijzer.ledger.store.DecisionStore;
import nl.zinwijzer.security.Caller;

/** Finds decisions, newest first, without any patient text. */
@Controller("/decisions")
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RegisterResource {
  private static final String SIZE = "size";
  private static final int USUAL_SIZE = 25;

  private final DecisionStore store;

  RegisterResource(DecisionStore store) {
    this.store = store;
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
    AnswerLanguage language = AskedLanguage.of(request);
    Map<SearchField, String> asked = new EnumMap<>(SearchField.class);
    List<RequestProblem> problems = new ArrayList<>();
    for (SearchField field : SearchField.values()) {
      Optional.ofNullable(request.getParameters().get(field.code()))
          .ifPresent(
              value -> {
                if (field.allows(value)) {
                  asked.put(field, value);
                } else {
                  problems.add(problem(field, value));
                }
              });
    }
    int size = USUAL_SIZE;
    String wanted = request.getParameters().get(SIZE);
    if (wanted != null) {
      if (wanted.matches("[1-9]\\d{0,2}") && Integer.parseInt(wanted) <= DecisionQuery.LARGEST) {
        size = Integer.parseInt(wanted);
      } else {
        problems.add(
            new RequestProblem(
                "/" + SIZE,
                ProblemKind.OUT_OF_RANGE,
                Optional.empty(),
                Optional.empty(),
                Optional.of("1–" + DecisionQuery.LARGEST)));
      }
    }
    if (!problems.isEmpty()) {
      return HttpResponse.status(ProblemType.REFUSED_REQUEST.status())
          .contentType(ProblemDetails.MEDIA_TYPE)
          .body(ProblemDetails.of(new RequestReading.Refused(problems), language));
    }
    return HttpResponse.ok(
            ReplyJson.write(
                DecisionList.of(
                    store.search(SearchField.query(caller.scope(), asked, size)), asked, size)))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static RequestProblem problem(SearchField field, String value) {
    return new RequestProblem(
        "/" + field.code(),
        field.problem(),
        Optional.empty(),
        switch (field) {
          case LEVEL -> Optional.of(nearest(value, Level.values()));
          case ROLE -> Optional.of(nearest(value, Role.values()));
          default -> Optional.empty();
        },
        Optional.empty());
  }

  private static String nearest(String value, Code[] vocabulary) {
    return Nearest.to(value, Arrays.stream(vocabulary).map(Code::code).toList());
  }
}
