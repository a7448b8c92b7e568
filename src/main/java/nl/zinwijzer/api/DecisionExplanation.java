package nl.zinwijzer.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import nl.zinwijzer.answer.AnswerExplanation;
import nl.zinwijzer.answer.AnswerHold;
import nl.zinwijzer.answer.AnswerMention;
import nl.zinwijzer.answer.AnswerQuestion;
import nl.zinwijzer.answer.AnswerSignal;
import nl.zinwijzer.answer.AnswerStep;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.deciding.Decided;
import nl.zinwijzer.explanation.FullExplanation;
import nl.zinwijzer.ledger.Feedback;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision is what it is: every step, what was held back, what was read and did not count,
 * and what is still worth asking; why it is not another one and what would have made it so.
 *
 * @param account null when the rule base that decided is no longer the active one
 * @param card whether its card was shown
 * @param feedback what the professional said of its card
 * @param origin what was taken from where, and what could not be taken, when the request was
 *     translated from a record
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
    List<AnswerStep> steps,
    List<AnswerHold> held,
    List<AnswerSignal> signals,
    List<AnswerMention> mentions,
    List<AnswerQuestion> askNext,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FullExplanation account,
    String card,
    List<ProfessionalSaid> feedback,
    @Nullable JsonNode origin,
    Reply.Links links) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What a professional said of a card, in codes. */
  record ProfessionalSaid(String outcome, List<String> reasons, List<String> accepted, Instant at) {
    static ProfessionalSaid of(Feedback feedback) {
      return new ProfessionalSaid(
          feedback.outcome().code(), feedback.reasons(), feedback.accepted(), feedback.at());
    }
  }

  static DecisionExplanation of(
      Decided decided, List<Feedback> feedback, @Nullable FullExplanation account) {
    Reply reply = decided.reply();
    AnswerExplanation explanation = reply.explanation();
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
        account,
        decided.decision().heading().showing().code(),
        feedback.stream().map(ProfessionalSaid::of).toList(),
        decided.decision().origin().map(DecisionExplanation::json).orElse(null),
        reply.links());
  }

  private static JsonNode json(byte[] origin) {
    try {
      return JSON.readTree(origin);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a kept account cannot be read", impossible);
    }
  }
}
