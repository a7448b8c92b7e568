package nl.zinwijzer.ledger;

import java.time.Instant;
import java.util.Optional;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.consultation.Role;

/**
 * What an auditor looks for. Everything named must hold; what is not named does not matter.
 *
 * @param scope whose decisions
 * @param from made at this moment or later
 * @param until made before this moment
 * @param level with this level
 * @param role asked by this role
 * @param signal with this signal
 * @param rule with this rule in the trail
 * @param source with this source, or with this section of it ({@code synthese-2024 S3.4s})
 * @param before older than this decision: the {@link DecisionPage#next} of the page before
 * @param size the number of decisions on a page, 1 to {@value #LARGEST}
 */
public record DecisionQuery(
    Scope scope,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<Level> level,
    Optional<Role> role,
    Optional<String> signal,
    Optional<String> rule,
    Optional<String> source,
    Optional<String> before,
    int size) {
  /** The largest page. */
  public static final int LARGEST = 200;

  public DecisionQuery {
    if (size < 1 || size > LARGEST) {
      throw new IllegalArgumentException("size must be 1 to " + LARGEST + ", not " + size);
    }
  }

  /** Whether it asks for something that decisions are marked with. */
  public boolean marked() {
    return signal.isPresent() || rule.isPresent() || source.isPresent();
  }

  /** The newest decisions. */
  public static DecisionQuery newest(Scope scope, int size) {
    return new DecisionQuery(
        scope,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        size);
  }

  /** The same question about one period. */
  public DecisionQuery during(Instant start, Instant end) {
    return new DecisionQuery(
        scope,
        Optional.of(start),
        Optional.of(end),
        level,
        role,
        signal,
        rule,
        source,
        before,
        size);
  }

  /** The same question about one level. */
  public DecisionQuery at(Level wanted) {
    return new DecisionQuery(
        scope, from, until, Optional.of(wanted), role, signal, rule, source, before, size);
  }

  /** The same question about one role. */
  public DecisionQuery by(Role wanted) {
    return new DecisionQuery(
        scope, from, until, level, Optional.of(wanted), signal, rule, source, before, size);
  }

  /** The same question about one signal. */
  public DecisionQuery showing(String wanted) {
    return new DecisionQuery(
        scope, from, until, level, role, Optional.of(wanted), rule, source, before, size);
  }

  /** The same question about one rule. */
  public DecisionQuery through(String wanted) {
    return new DecisionQuery(
        scope, from, until, level, role, signal, Optional.of(wanted), source, before, size);
  }

  /** The same question about one source, or one section of it. */
  public DecisionQuery citing(String wanted) {
    return new DecisionQuery(
        scope, from, until, level, role, signal, rule, Optional.of(wanted), before, size);
  }

  /** The page that follows the given decision. */
  public DecisionQuery after(String decision) {
    return new DecisionQuery(
        scope, from, until, level, role, signal, rule, source, Optional.of(decision), size);
  }
}
