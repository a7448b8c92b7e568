package nl.zinwijzer.ledger;

import java.util.List;
import java.util.Optional;

/**
 * One page of the auditor's list.
 *
 * @param decisions the headings, newest first
 * @param next where the next page begins, for {@link DecisionQuery#after}; empty on the last page
 */
public record DecisionPage(List<Heading> decisions, Optional<String> next) {
  public DecisionPage {
    decisions = List.copyOf(decisions);
  }
}
