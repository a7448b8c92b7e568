package nl.zinwijzer.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner to involve: whether the national scheme pays, how to reach the partner, what to hand
 * over.
 */
public record AnswerReferral(
    String partner,
    String title,
    String eligibility,
    String how,
    List<String> handOver,
    @Nullable String note) {
  public AnswerReferral {
    handOver = List.copyOf(handOver);
  }
}
