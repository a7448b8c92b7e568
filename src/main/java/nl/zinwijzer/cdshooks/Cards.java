package nl.zinwijzer.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The answer to a call: one card, or none. An empty list is the one empty member there may be. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Cards(List<CdsCard> cards) {
  Cards {
    cards = List.copyOf(cards);
  }

  static Cards none() {
    return new Cards(List.of());
  }
}
