package nl.zinwijzer.advice;

import java.util.List;

/** A signal that counts, with the words or facts that show it and the steps that conclude it. */
public record ToldSignal(
    String signal,
    String strength,
    boolean explicit,
    String reportedBy,
    List<EvidencePlace> evidence,
    List<String> because) {
  public ToldSignal {
    evidence = List.copyOf(evidence);
    because = List.copyOf(because);
  }
}
