package nl.zinwijzer.api;

import java.time.Instant;
import java.util.List;
import nl.zinwijzer.advice.Explanation;
import nl.zinwijzer.advice.Question;
import nl.zinwijzer.advice.Reply;
import nl.zinwijzer.advice.ToldHold;
import nl.zinwijzer.advice.ToldMention;
import nl.zinwijzer.advice.ToldSignal;
import nl.zinwijzer.advice.ToldStep;

/**
 * Why a decision is what it is: every step, what was held back, what was read and did not count,
 * and what is still worth asking.
 */
record DecisionExplanation(
    String id,
    Instant at,
    Reply.RuleBaseId ruleBase,
    String language,
    String level,
    String form,
    boolean conditional,
    String headline,
    List<ToldStep> steps,
    List<ToldHold> held,
    List<ToldSignal> signals,
    List<ToldMention> mentions,
    List<Question> askNext,
    Reply.Links links) {
  static DecisionExplanation of(Reply reply) {
    Explanation explanation = reply.explanation();
    return new DecisionExplanation(
        reply.id(),
        reply.at(),
        reply.ruleBase(),
        reply.language(),
        reply.level(),
        reply.form(),
        reply.conditional(),
        reply.headline(),
        explanation.steps(),
        explanation.held(),
        reply.signals(),
        reply.mentions(),
        reply.askNext(),
        reply.links());
  }
}
