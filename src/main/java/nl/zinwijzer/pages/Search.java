package nl.zinwijzer.pages;

import io.micronaut.http.uri.UriBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nl.zinwijzer.ledger.DecisionQuery;
import nl.zinwijzer.ledger.Scope;
import nl.zinwijzer.ledger.SearchField;

/**
 * What an auditor asks of the list, as the fields of its form. A value that cannot be is not kept.
 *
 * @param values the values by the name of their field
 * @param problems what is wrong
 */
public record Search(Map<String, String> values, List<FormProblem> problems) {
  private static final int SIZE = 25;

  public Search {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
  }

  /**
   * Reads the fields.
   *
   * @param field gives the value of a field, empty when it was left open
   */
  static Search read(Function<String, Optional<String>> field, PageWords words) {
    Map<String, String> values = new TreeMap<>();
    List<FormProblem> problems = new ArrayList<>();
    for (SearchField searched : SearchField.values()) {
      field
          .apply(searched.code())
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .ifPresent(
              value -> {
                if (searched.allows(value)) {
                  values.put(searched.code(), value);
                } else {
                  problems.add(
                      new FormProblem(
                          searched.code(), words.get("problem." + searched.problem().code())));
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
    return values.keySet().stream().anyMatch(name -> !name.equals(SearchField.BEFORE.code()));
  }

  /** The list that continues after a decision, or begins anew. */
  String path(Optional<String> before) {
    UriBuilder uri = UriBuilder.of("/decisions");
    values.forEach(
        (name, value) -> {
          if (!name.equals(SearchField.BEFORE.code())) {
            uri.queryParam(name, value);
          }
        });
    before.ifPresent(id -> uri.queryParam(SearchField.BEFORE.code(), id));
    return uri.build().toString();
  }

  DecisionQuery query(Scope scope) {
    Map<SearchField, String> asked = new EnumMap<>(SearchField.class);
    for (SearchField field : SearchField.values()) {
      Optional.ofNullable(values.get(field.code())).ifPresent(value -> asked.put(field, value));
    }
    return SearchField.query(scope, asked, SIZE);
  }
}
