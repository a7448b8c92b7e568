package nl.zinwijzer.rulebase;

/** There is no rule base to answer with yet; ask again in a moment. */
public final class RuleBaseNotReady extends RuntimeException {
  private static final long serialVersionUID = 1;

  RuleBaseNotReady() {
    super("no rule base is active yet");
  }
}
