package nl.zinwijzer.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.uri.UriBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.ledger.DecisionPage;
import nl.zinwijzer.ledger.Heading;
import nl.zinwijzer.ledger.SearchField;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of decisions.
 *
 * @param decisions the decisions, newest first
 * @param next the address of the page after this one; left out on the last
 */
record DecisionList(
    List<Item> decisions, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {
  /** What a decision is found by. */
  record Item(
      String id,
      Instant at,
      Reply.RuleBaseId ruleBase,
      String language,
      String role,
      String level,
      String form,
      Set<String> signals,
      Set<String> safety,
      Reply.Links links) {}

  static DecisionList of(DecisionPage page, Map<SearchField, String> asked, int size) {
    return new DecisionList(
        page.decisions().stream().map(DecisionList::item).toList(),
        page.next().map(last -> next(last, asked, size)).orElse(null));
  }

  private static Item item(Heading heading) {
    String self = "/decisions/" + heading.id();
    return new Item(
        heading.id(),
        heading.at(),
        new Reply.RuleBaseId(heading.ruleBaseVersion(), heading.ruleBaseDigest()),
        heading.language(),
        heading.role().code(),
        heading.level().code(),
        heading.form().code(),
        heading.signals(),
        heading.safety(),
        new Reply.Links(self, self + "/explanation"));
  }

  private static String next(String last, Map<SearchField, String> asked, int size) {
    UriBuilder uri = UriBuilder.of("/decisions");
    asked.forEach(
        (field, value) -> {
          if (field != SearchField.BEFORE) {
            uri.queryParam(field.code(), value);
          }
        });
    return uri.queryParam(SearchField.BEFORE.code(), last)
        .queryParam("size", size)
        .build()
        .toString();
  }
}
