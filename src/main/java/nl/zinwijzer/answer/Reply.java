package nl.zinwijzer.answer;

import java.time.Instant;
import java.util.List;

/**
 * The answer to a request for advice, as the contract gives it. Codes stand for enums, so that an
 * answer can be kept and read for years.
 *
 * @param sources the sources of the passages that the advice cites, by id
 */
public record Reply(
    String id,
    Instant at,
    RuleBaseId ruleBase,
    String language,
    String level,
    String form,
    boolean conditional,
    String headline,
    List<String> topics,
    List<AnswerCard> advice,
    List<AnswerSignal> signals,
    List<AnswerMention> mentions,
    List<AnswerReferral> referrals,
    List<AnswerQuestion> askNext,
    List<AnswerSource> sources,
    AnswerExplanation explanation,
    Links links) {
  public Reply {
    topics = List.copyOf(topics);
    advice = List.copyOf(advice);
    signals = List.copyOf(signals);
    mentions = List.copyOf(mentions);
    referrals = List.copyOf(referrals);
    askNext = List.copyOf(askNext);
    // an answer that was kept before sources were named in it has none
    sources = sources == null ? List.of() : List.copyOf(sources);
  }

  /** The rule base that decided: its version for people, its digest as identity. */
  public record RuleBaseId(String version, String digest) {}

  /** Where the decision and its explanation can be read again. */
  public record Links(String self, String explanation) {
    /** The links of a decision. */
    public static Links to(String id) {
      return new Links("/decisions/" + id, "/decisions/" + id + "/explanation");
    }
  }
}
