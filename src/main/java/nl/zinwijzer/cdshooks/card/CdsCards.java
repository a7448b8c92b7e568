package nl.zinwijzer.cdshooks.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The answer to a call: one card, or none. An empty list is the one empty member there may be. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CdsCards(List<CdsCard> cards) {
  public CdsCards {
    cards = List.copyOf(cards);
  }

  public static CdsCards none() {
    return new CdsCards(List.of());
  }
}
