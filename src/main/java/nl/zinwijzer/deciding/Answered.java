package nl.zinwijzer.deciding;

import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.rulebase.knowledge.Choices;

/** What comes of a request for advice: a decision, or what is wrong with the request. */
public sealed interface Answered {
  /**
   * A request that was decided on.
   *
   * @param decided the decision
   * @param choices the choices of the rule base that decided, for whoever shows it now
   */
  record Advised(Decided decided, Choices choices) implements Answered {}

  /**
   * A request that cannot be decided on.
   *
   * @param reading what is wrong with it
   */
  record NotUnderstood(RequestReading reading) implements Answered {}
}
