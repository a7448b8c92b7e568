package nl.zinwijzer.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** In how many facts or phrases two requests differ. */
final class ScenarioDifference {
  private static final int MANY = 1000;

  private ScenarioDifference() {}

  /** The number of values that one has and the other has otherwise or not at all. */
  static int between(JsonNode first, JsonNode other) {
    if (first.equals(other)) {
      return 0;
    }
    if (first.isObject() && other.isObject()) {
      Set<String> names = new TreeSet<>();
      first.fieldNames().forEachRemaining(names::add);
      other.fieldNames().forEachRemaining(names::add);
      return names.stream()
          .mapToInt(
              name ->
                  first.has(name) && other.has(name)
                      ? between(first.get(name), other.get(name))
                      : size(first.has(name) ? first.get(name) : other.get(name)))
          .sum();
    }
    if (first instanceof ArrayNode shorter && other instanceof ArrayNode longer) {
      return shorter.size() <= longer.size() ? lists(shorter, longer) : lists(longer, shorter);
    }
    return 1;
  }

  private static int lists(ArrayNode shorter, ArrayNode longer) {
    if (shorter.size() == longer.size()) {
      return inOrder(shorter, longer);
    }
    if (longer.size() - shorter.size() > 1) {
      return MANY;
    }
    return 1
        + IntStream.range(0, longer.size())
            .map(
                at -> {
                  ArrayNode without = longer.deepCopy();
                  without.remove(at);
                  return inOrder(shorter, without);
                })
            .min()
            .orElse(MANY);
  }

  private static int inOrder(ArrayNode first, ArrayNode other) {
    int differences = 0;
    Iterator<JsonNode> others = other.iterator();
    for (JsonNode item : first) {
      differences += between(item, others.next());
    }
    return differences;
  }

  /** An item of a list is one fact or phrase, whatever is told about it. */
  private static int size(JsonNode node) {
    if (node.isObject()) {
      int values = 0;
      for (JsonNode value : node) {
        values += size(value);
      }
      return values;
    }
    return node.isArray() ? node.size() : 1;
  }
}
