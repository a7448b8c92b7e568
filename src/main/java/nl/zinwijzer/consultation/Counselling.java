package nl.zinwijzer.consultation;

import org.jspecify.annotations.Nullable;

/** Guidance that was given before: by whom (a role or partner id), how long, and what it did. */
public record Counselling(
    String by, @Nullable Integer sessions, @Nullable Integer weeks, Response effect)
    implements Fact {
  @Override
  public String pointer() {
    return "/counselling";
  }
}
