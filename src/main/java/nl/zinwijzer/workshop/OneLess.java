package nl.zinwijzer.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Requests from which one member or item was taken. */
final class OneLess {
  private OneLess() {}

  /** Every request that has one thing less than this one. */
  static List<JsonNode> of(JsonNode request) {
    List<JsonNode> all = new ArrayList<>();
    for (String pointer : pointers(request, "").toList()) {
      JsonNode copy = request.deepCopy();
      int last = pointer.lastIndexOf('/');
      JsonNode parent = copy.at(pointer.substring(0, last));
      String name = pointer.substring(last + 1);
      if (parent instanceof ObjectNode object) {
        object.remove(name);
      } else {
        ((ArrayNode) parent).remove(Integer.parseInt(name));
      }
      all.add(copy);
    }
    return all;
  }

  private static Stream<String> pointers(JsonNode node, String pointer) {
    Stream<String> own = pointer.isEmpty() ? Stream.empty() : Stream.of(pointer);
    if (node instanceof ObjectNode object) {
      return Stream.concat(
          own,
          object.properties().stream()
              .flatMap(member -> pointers(member.getValue(), pointer + "/" + member.getKey())));
    }
    Stream<String> items = Stream.empty();
    for (int index = 0; index < (node.isArray() ? node.size() : 0); index++) {
      items = Stream.concat(items, pointers(node.get(index), pointer + "/" + index));
    }
    return Stream.concat(own, items);
  }
}
