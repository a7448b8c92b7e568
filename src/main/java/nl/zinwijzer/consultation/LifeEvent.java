package nl.zinwijzer.consultation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A life event; its age in whole months at the date of the consultation, null when unknown. Events
 * with one key are one event.
 */
public record LifeEvent(
    int index,
    Concept type,
    String key,
    @Nullable Integer monthsAgo,
    boolean monthsFromDate,
    Answer burden)
    implements Fact {
  @Override
  public String pointer() {
    return "/lifeEvents/" + index;
  }

  @Override
  public List<String> pointers(String property) {
    return switch (property) {
      case "monthsAgo" -> List.of(pointer() + (monthsFromDate ? "/date" : "/monthsAgo"));
      case "key" -> List.of(pointer() + "/event");
      default -> Fact.super.pointers(property);
    };
  }
}
