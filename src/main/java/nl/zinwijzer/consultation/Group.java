package nl.zinwijzer.consultation;

import java.util.List;

/** A target group the patient belongs to. */
public record Group(PatientGroup id, int index) implements Fact {
  @Override
  public String pointer() {
    return "/patient/groups/" + index;
  }

  @Override
  public List<String> pointers(String property) {
    return List.of(pointer());
  }
}
