package nl.zinwijzer.api;

import java.util.List;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.explanation.ExplanationAnswer;

/**
 * Why something does not follow in a decision.
 *
 * @param id the decision
 * @param ruleBase the rule base that explains; another than the one that decided when that has been
 *     replaced
 * @param decidedBy the rule base that decided
 * @param asked what was asked for, such as {@code level:refer}
 * @param follows whether it follows after all
 * @param misses for each rule that could conclude it how near it came, the nearest first
 */
record WhyNotAnswer(
    String id,
    Reply.RuleBaseId ruleBase,
    Reply.RuleBaseId decidedBy,
    String asked,
    boolean follows,
    List<ExplanationAnswer.MissAnswer> misses) {
  WhyNotAnswer {
    misses = List.copyOf(misses);
  }
}
