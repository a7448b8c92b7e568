package nl.zinwijzer.advice;

import java.util.List;

/** A level that was held back: by which rule, from what to what, and why. */
public record ToldHold(
    String rule,
    String title,
    String from,
    String to,
    String reason,
    List<String> because,
    List<Cited> sources) {
  public ToldHold {
    because = List.copyOf(because);
    sources = List.copyOf(sources);
  }
}
