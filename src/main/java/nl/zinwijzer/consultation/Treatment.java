package nl.zinwijzer.consultation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A treatment of a complaint and how it worked; its duration in weeks, null when unknown. */
public record Treatment(
    int complaint,
    int index,
    String problem,
    String name,
    @Nullable Integer weeks,
    Response response)
    implements Fact {
  @Override
  public String pointer() {
    return "/complaints/" + complaint + "/treatments/" + index;
  }

  @Override
  public List<String> pointers(String property) {
    return property.equals("problem")
        ? List.of("/complaints/" + complaint + "/episode")
        : Fact.super.pointers(property);
  }
}
