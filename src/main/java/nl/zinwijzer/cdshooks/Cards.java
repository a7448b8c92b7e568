package nl.zinwijzer.cdshooks;

import java.util.List;

/** The answer to a call: one card, or none. */
record Cards(List<CdsCard> cards) {
  Cards {
    cards = List.copyOf(cards);
  }

  static Cards none() {
    return new Cards(List.of());
  }
}
