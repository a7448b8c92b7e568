package nl.zinwijzer.answer;

import java.util.List;

/** A signal that counts, with the words or facts that show it and the steps that conclude it. */
public record AnswerSignal(
    String signal,
    String strength,
    boolean explicit,
    String reportedBy,
    List<EvidencePlace> evidence,
    List<String> because) {
  public AnswerSignal {
    evidence = List.copyOf(evidence);
    because = List.copyOf(because);
  }
}
