package nl.zinwijzer.consultation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contact in which advice is asked. Counts that the request leaves out are null; {@code
 * attentionTalks} counts all earlier talks about meaning in this practice.
 */
public record Contact(
    RequestType requestType,
    Answer practicalCrisis,
    int attentionTalks,
    @Nullable Integer contactsLast12Months,
    @Nullable Integer plannedChronicContacts,
    Answer acuteSomaticEmergency)
    implements Fact {
  /** The contacts of the last year that were not planned chronic care; null when unknown. */
  public @Nullable Integer unplannedContacts() {
    return contactsLast12Months == null
        ? null
        : contactsLast12Months - (plannedChronicContacts == null ? 0 : plannedChronicContacts);
  }

  @Override
  public String pointer() {
    return "/contact";
  }

  @Override
  public List<String> pointers(String property) {
    return property.equals("unplannedContacts")
        ? List.of(pointer() + "/contactsLast12Months", pointer() + "/plannedChronicContacts")
        : Fact.super.pointers(property);
  }
}
