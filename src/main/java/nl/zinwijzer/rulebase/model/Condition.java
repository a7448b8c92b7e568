package nl.zinwijzer.rulebase.model;

/** One condition of a rule; all of them must hold. */
public sealed interface Condition {
  /** What the condition looks for. */
  FactPattern pattern();

  /** A fact like this is there; each such fact gives a match of its own. */
  record Match(FactPattern pattern) implements Condition {}

  /** No fact like this is there. */
  record None(FactPattern pattern) implements Condition {}

  /** At least one fact like this is there. */
  record Some(FactPattern pattern) implements Condition {}

  /**
   * The number of facts like this meets a demand.
   *
   * @param variable the variable that holds the number
   * @param operator how the number is compared
   * @param operand what it is compared with
   */
  record CountOf(FactPattern pattern, String variable, Operator operator, Operand operand)
      implements Condition {}
}
