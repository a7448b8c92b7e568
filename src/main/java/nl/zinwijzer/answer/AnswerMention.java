package nl.zinwijzer.answer;

import org.jspecify.annotations.Nullable;

/** Something recognised in a text, also when it does not count, with the cue that decided. */
public record AnswerMention(
    String concept,
    String pointer,
    int start,
    int end,
    String quote,
    String status,
    String reportedBy,
    @Nullable Range cue) {

  /** A range of words in the same text. */
  public record Range(int start, int end, String quote) {}
}
