package nl.zinwijzer.consultation;

import java.util.List;

/** A partner the patient does not want. */
public record Declined(Partner partner, int index) implements Fact {
  @Override
  public String pointer() {
    return "/wishes/declines/" + index;
  }

  @Override
  public List<String> pointers(String property) {
    return List.of(pointer());
  }
}
