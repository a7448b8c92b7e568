package nl.zinwijzer.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of advice to show. Title and text are visible, at most 60 words together; the rest is
 * shown on demand.
 */
public record AnswerCard(
    String id,
    String kind,
    String title,
    String text,
    @Nullable String actor,
    List<String> topics,
    List<String> lookAt,
    @Nullable String openingQuestion,
    List<String> avoid,
    @Nullable String next,
    List<Cited> sources,
    List<String> because) {
  public AnswerCard {
    topics = List.copyOf(topics);
    lookAt = List.copyOf(lookAt);
    avoid = List.copyOf(avoid);
    sources = List.copyOf(sources);
    because = List.copyOf(because);
  }
}
