package nl.zinwijzer.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.fge.jsonpatch.JsonPatchException;
import com.github.fge.jsonpatch.mergepatch.JsonMergePatch;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Advice;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.advice.Hold;
import nl.zinwijzer.advice.Referral;
import nl.zinwijzer.advice.Signal;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.reasoning.Verdict;

/** What another request would be answered, next to the one that was. Nothing of it is recorded. */
public final class WhatIf {
  private static final JsonMapper JSON = new JsonMapper();

  private WhatIf() {}

  /**
   * The difference between two answers.
   *
   * @param from the level that was answered
   * @param to the level that would be
   * @param gained what would be concluded besides: signals, holds, topics and referrals, by code
   * @param lost what would no longer be concluded
   * @param answer the answer that would be given; its links lead to the decision it was compared
   *     with
   */
  public record OutcomeDifference(
      String from, String to, List<String> gained, List<String> lost, Reply answer) {
    public OutcomeDifference {
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
    }
  }

  /**
   * Reads a request that differs from an earlier one.
   *
   * @param canonical the earlier request, with its date
   * @param patch what is different, as JSON merge patch (RFC 7396)
   */
  public static RequestReading read(ConsultationReader reader, byte[] canonical, byte[] patch) {
    RequestReading alone = reader.read(patch, LocalDate.EPOCH);
    if (alone instanceof RequestReading.Malformed) {
      return alone;
    }
    try {
      JsonNode merged =
          JsonMergePatch.fromJson(JSON.readTree(patch)).apply(JSON.readTree(canonical));
      return reader.read(merged, LocalDate.EPOCH);
    } catch (IOException | JsonPatchException impossible) {
      throw new IllegalStateException("a request that was read cannot be read", impossible);
    }
  }

  /**
   * Compares two verdicts.
   *
   * @param answer the second one as it would be answered
   */
  public static OutcomeDifference compare(Verdict before, Verdict after, Reply answer) {
    TreeSet<String> then = codes(before);
    TreeSet<String> now = codes(after);
    return new OutcomeDifference(
        before.outcome().level().code(),
        after.outcome().level().code(),
        now.stream().filter(code -> !then.contains(code)).toList(),
        then.stream().filter(code -> !now.contains(code)).toList(),
        answer);
  }

  private static TreeSet<String> codes(Verdict verdict) {
    return Stream.of(Signal.class, Hold.class, Advice.class, Referral.class)
        .<Conclusion>flatMap(verdict::all)
        .map(Conclusion::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
