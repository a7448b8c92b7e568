package nl.zinwijzer.pages;

import io.micronaut.http.uri.UriBuilder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.ledger.DecisionQuery;
import nl.zinwijzer.ledger.Scope;

/**
 * What an auditor asks of the list, as the fields of its form. A value that cannot be is not kept.
 *
 * @param values the values by the name of their field
 * @param problems what is wrong
 */
public record Search(Map<String, String> values, List<FormProblem> problems) {
  private static final int SIZE = 25;
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:-]{1,80}");
  private static final Pattern PASSAGE = Pattern.compile("[A-Za-z0-9_.:/§() -]{1,120}");

  public Search {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
  }

  /**
   * Reads the fields.
   *
   * @param field gives the value of a field, empty when it was left open
   */
  static Search read(Function<String, Optional<String>> field, Words words) {
    Map<String, String> values = new TreeMap<>();
    List<FormProblem> problems = new ArrayList<>();
    for (Check check : Check.values()) {
      field
          .apply(check.code())
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .ifPresent(
              value -> {
                if (check.allows(value)) {
                  values.put(check.code(), value);
                } else {
                  problems.add(new FormProblem(check.code(), words.get(check.problem)));
                }
              });
    }
    return new Search(values, problems);
  }

  /** The value of a field; empty when it was left open. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** What is wrong with one field. */
  public List<FormProblem> problemsOf(String field) {
    return problems.stream().filter(problem -> problem.field().equals(field)).toList();
  }

  /** Whether anything was asked. */
  public boolean asked() {
    return values.keySet().stream().anyMatch(name -> !name.equals(Check.BEFORE.code()));
  }

  /** The list that continues after a decision, or begins anew. */
  String path(Optional<String> before) {
    UriBuilder uri = UriBuilder.of("/decisions");
    values.forEach(
        (name, value) -> {
          if (!name.equals(Check.BEFORE.code())) {
            uri.queryParam(name, value);
          }
        });
    before.ifPresent(id -> uri.queryParam(Check.BEFORE.code(), id));
    return uri.build().toString();
  }

  DecisionQuery query(Scope scope) {
    return new DecisionQuery(
        scope,
        get(Check.FROM).map(LocalDate::parse).map(day -> day.atStartOfDay(Moment.ZONE).toInstant()),
        get(Check.UNTIL)
            .map(LocalDate::parse)
            .map(day -> day.plusDays(1).atStartOfDay(Moment.ZONE).toInstant()),
        get(Check.LEVEL).flatMap(code -> constant(Level.values(), code)),
        get(Check.ROLE).flatMap(code -> constant(Role.values(), code)),
        get(Check.SIGNAL),
        get(Check.RULE),
        get(Check.SOURCE),
        get(Check.BEFORE),
        SIZE);
  }

  private Optional<String> get(Check check) {
    return Optional.ofNullable(values.get(check.code()));
  }

  private static <C extends Code> Optional<C> constant(C[] constants, String code) {
    return Arrays.stream(constants).filter(constant -> constant.code().equals(code)).findFirst();
  }

  private static boolean date(String value) {
    try {
      int year = LocalDate.parse(value).getYear();
      return year >= 2000 && year <= 9999;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private enum Check implements Code {
    FROM("problem.date"),
    UNTIL("problem.date"),
    LEVEL("problem.choice"),
    ROLE("problem.choice"),
    SIGNAL("problem.choice"),
    RULE("problem.code"),
    SOURCE("problem.code"),
    BEFORE("problem.code");

    private final String problem;

    Check(String problem) {
      this.problem = problem;
    }

    boolean allows(String value) {
      return switch (this) {
        case FROM, UNTIL -> date(value);
        case LEVEL -> constant(Level.values(), value).isPresent();
        case ROLE -> constant(Role.values(), value).isPresent();
        case SIGNAL, RULE, BEFORE -> CODE.matcher(value).matches();
        case SOURCE -> PASSAGE.matcher(value).matches();
      };
    }
  }
}
