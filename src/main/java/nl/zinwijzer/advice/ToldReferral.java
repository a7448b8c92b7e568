package nl.zinwijzer.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner to involve: whether the national scheme pays, how to reach the partner, what to hand
 * over.
 */
public record ToldReferral(
    String partner,
    String title,
    String eligibility,
    String how,
    List<String> handOver,
    @Nullable String note) {
  public ToldReferral {
    handOver = List.copyOf(handOver);
  }
}
