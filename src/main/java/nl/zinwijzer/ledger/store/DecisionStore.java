package nl.zinwijzer.ledger.store;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zinwijzer.ledger.Decision;
import nl.zinwijzer.ledger.DecisionPage;
import nl.zinwijzer.ledger.DecisionQuery;
import nl.zinwijzer.ledger.Heading;
import nl.zinwijzer.ledger.LedgerConfiguration;
import nl.zinwijzer.ledger.Scope;
import nl.zinwijzer.ledger.StoreUnavailable;
import nl.zinwijzer.ledger.seal.AlteredText;
import nl.zinwijzer.ledger.seal.LockedText;
import nl.zinwijzer.ledger.seal.Vault;

/** The decisions: recorded once, never changed, found again. */
@Singleton
public final class DecisionStore {
  private final GroupCommit commits;
  private final Vault vault;
  private final LedgerConfiguration configuration;
  private final DecisionRows decisions;
  private final TextRows texts;
  private final SearchMarks marks;

  DecisionStore(
      GroupCommit commits,
      Vault vault,
      LedgerConfiguration configuration,
      DecisionRows decisions,
      TextRows texts,
      SearchMarks marks) {
    this.commits = commits;
    this.vault = vault;
    this.configuration = configuration;
    this.decisions = decisions;
    this.texts = texts;
    this.marks = marks;
  }

  /**
   * Records a decision and returns when it is durable. Blocks: not for an event loop.
   *
   * @throws StoreUnavailable when it is not recorded in time; then no advice may be given. It may
   *     still turn up in the ledger when the deadline fell during the commit
   */
  public void record(Decision decision) {
    commits.write(entry(decision));
  }

  /**
   * Does all that recording takes but the commit, and keeps nothing.
   *
   * @throws StoreUnavailable when a decision could not be recorded
   */
  public void rehearse(Decision decision) {
    commits.rehearse(entry(decision));
  }

  private LedgerEntry entry(Decision decision) {
    Heading heading = decision.heading();
    return new LedgerEntry(
        heading,
        vault.lock(requestName(heading.id()), decision.request()),
        vault.lock(answerName(heading.id()), decision.answer()),
        decision.origin().map(origin -> vault.lock(originName(heading.id()), origin)),
        heading
            .at()
            .atOffset(ZoneOffset.UTC)
            .toLocalDate()
            .plusYears(configuration.retentionYears()));
  }

  /**
   * Finds a decision. One that the scope does not cover is not found.
   *
   * @throws StoreUnavailable when the store does not answer
   * @throws AlteredText when the texts are not what was recorded
   */
  public Optional<Decision> find(String id, Scope scope) {
    return StoreCall.store(
        () ->
            decisions
                .findByDecisionId(id)
                .filter(row -> scope.covers(row.client()))
                .flatMap(this::opened));
  }

  /** One page of decisions, newest first. */
  public DecisionPage search(DecisionQuery query) {
    if (query.marked()) {
      marks.catchUp();
    }
    List<DecisionRow> rows = StoreCall.store(() -> decisions.search(query, query.size() + 1));
    boolean more = rows.size() > query.size();
    List<DecisionRow> page = more ? rows.subList(0, query.size()) : rows;
    return new DecisionPage(
        page.stream().map(DecisionRow::heading).toList(),
        more ? Optional.of(page.get(page.size() - 1).decisionId()) : Optional.empty());
  }

  private Optional<Decision> opened(DecisionRow row) {
    return texts
        .findByNumber(row.number())
        .map(
            text ->
                new Decision(
                    row.heading(),
                    vault.open(
                        requestName(row.decisionId()),
                        new LockedText(text.request(), row.requestDigest())),
                    vault.open(
                        answerName(row.decisionId()),
                        new LockedText(text.answer(), row.answerDigest())),
                    text.lockedOrigin(row)
                        .map(origin -> vault.open(originName(row.decisionId()), origin))));
  }

  static String requestName(String id) {
    return id + "/request";
  }

  static String answerName(String id) {
    return id + "/answer";
  }

  static String originName(String id) {
    return id + "/origin";
  }
}
