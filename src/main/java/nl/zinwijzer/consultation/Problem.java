package nl.zinwijzer.consultation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The complaints of one episode taken together: the longest duration in weeks and the sum of the
 * contacts, null when no complaint tells them.
 */
public record Problem(
    String key, @Nullable Integer weeks, @Nullable Integer contacts, List<Complaint> complaints)
    implements Fact {
  public Problem {
    complaints = List.copyOf(complaints);
  }

  @Override
  public String pointer() {
    return complaints.get(0).pointer();
  }

  @Override
  public List<String> pointers(String property) {
    return complaints.stream()
        .flatMap(
            complaint -> complaint.pointers(property.equals("key") ? "problem" : property).stream())
        .toList();
  }
}
