package nl.zinwijzer.cdshooks.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card of CDS Hooks. What is empty is left out: the standard allows no empty members. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CdsCard(
    String uuid,
    String summary,
    String detail,
    String indicator,
    CardSource source,
    List<CardSuggestion> suggestions,
    @Nullable String selectionBehavior,
    List<Coding> overrideReasons,
    List<Link> links) {
  CdsCard {
    suggestions = List.copyOf(suggestions);
    overrideReasons = List.copyOf(overrideReasons);
    links = List.copyOf(links);
  }

  /** Where the advice comes from and what it is about. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record CardSource(String label, @Nullable String url, @Nullable Coding topic) {}

  /** A code of a system, with its words. */
  record Coding(String code, String system, String display) {}

  /** Something that the professional can take over with one click. */
  record CardSuggestion(String label, String uuid, List<Action> actions) {
    CardSuggestion {
      actions = List.copyOf(actions);
    }
  }

  /** The creation of one resource. */
  record Action(String type, String description, ObjectNode resource) {}

  /** Where more is told. */
  record Link(String label, String url, String type) {}
}
