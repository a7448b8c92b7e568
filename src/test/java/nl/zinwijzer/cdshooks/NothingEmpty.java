package nl.zinwijzer.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** What CDS Hooks asks of all JSON: no null, no empty text, no empty list and no empty object. */
final class NothingEmpty {
  private NothingEmpty() {}

  static void assertIn(JsonNode node) {
    assertThat(node.isNull()).isFalse();
    if (node.isTextual()) {
      assertThat(node.asText()).isNotEmpty();
    }
    if (node.isContainerNode()) {
      assertThat(node).isNotEmpty();
      node.forEach(NothingEmpty::assertIn);
    }
  }
}
