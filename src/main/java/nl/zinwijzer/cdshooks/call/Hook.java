package nl.zinwijzer.cdshooks.call;

import java.util.Arrays;
import java.util.Optional;

/** A moment in the work of a practice at which its software may ask. */
public enum Hook {
  PATIENT_VIEW("patient-view", Optional.empty()),
  PROBLEM_LIST_ITEM_CREATE("problem-list-item-create", Optional.of("conditions")),
  ENCOUNTER_START("encounter-start", Optional.empty()),
  /** While the professional writes. No standard hook covers it, so its name is our own. */
  NOTE_DRAFT("nl.zinwijzer.consultation-note-draft", Optional.of("draft"));

  /** The version of each hook that is spoken here. */
  public static final String VERSION = "1.0";

  private final String id;
  private final Optional<String> bundle;

  Hook(String id, Optional<String> bundle) {
    this.id = id;
    this.bundle = bundle;
  }

  /** Its name in a call. */
  public String id() {
    return id;
  }

  /** The member of the context that brings a Bundle, if the hook has one. */
  Optional<String> bundle() {
    return bundle;
  }

  static Optional<Hook> of(String id) {
    return Arrays.stream(values()).filter(hook -> hook.id.equals(id)).findFirst();
  }
}
