package nl.zinwijzer.consultation;

import java.util.List;

/** A signal that the professional reports as seen. */
public record Observation(Concept concept, int index) implements Fact {
  @Override
  public String pointer() {
    return "/observations/" + index;
  }

  @Override
  public List<String> pointers(String property) {
    return List.of(pointer());
  }
}
