package nl.zinwijzer.answer;

import java.util.List;

/** A level that was held back: by which rule, from what to what, and why. */
public record AnswerHold(
    String rule,
    String title,
    String from,
    String to,
    String reason,
    List<String> because,
    List<Cited> sources) {
  public AnswerHold {
    because = List.copyOf(because);
    sources = List.copyOf(sources);
  }
}
