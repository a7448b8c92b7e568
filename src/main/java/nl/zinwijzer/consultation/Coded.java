package nl.zinwijzer.consultation;

import java.util.List;

/** What the code of a complaint may show, according to the code tables of the rule base. */
public record Coded(Concept shows, ComplaintRole role, int complaint) implements Fact {
  @Override
  public String pointer() {
    return "/complaints/" + complaint + "/code";
  }

  @Override
  public List<String> pointers(String property) {
    return property.equals("role")
        ? List.of("/complaints/" + complaint + "/role")
        : List.of(pointer());
  }
}
