package nl.zinwijzer.cdshooks.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of the request while it grows: its members, and where in the record each was read. */
final class RequestPart {
  private final Map<String, JsonNode> members = new LinkedHashMap<>();
  private final Map<String, String> origins = new LinkedHashMap<>();
  private final Map<String, RequestPart> objects = new LinkedHashMap<>();
  private final Map<String, List<RequestPart>> lists = new LinkedHashMap<>();

  /** Gives a member its value; a member that has one keeps it. */
  RequestPart put(String member, String value, String origin) {
    return put(member, TextNode.valueOf(value), origin);
  }

  /** Gives a member its value; a member that has one keeps it. */
  RequestPart put(String member, int value, String origin) {
    return put(member, IntNode.valueOf(value), origin);
  }

  private RequestPart put(String member, JsonNode value, String origin) {
    if (members.putIfAbsent(member, value) == null) {
      origins.put(member, origin);
    }
    return this;
  }

  boolean has(String member) {
    return members.containsKey(member);
  }

  /** The value of a member with words. */
  Optional<String> words(String member) {
    return Optional.ofNullable(members.get(member)).map(JsonNode::textValue);
  }

  /** The part under a name, begun when it is not there yet. */
  RequestPart object(String name) {
    return objects.computeIfAbsent(name, begun -> new RequestPart());
  }

  /** Adds a part to the list under a name. */
  void add(String name, RequestPart part) {
    lists.computeIfAbsent(name, begun -> new ArrayList<>()).add(part);
  }

  /** The number of parts in the list under a name. */
  int count(String name) {
    return lists.getOrDefault(name, List.of()).size();
  }

  private boolean isEmpty() {
    return members.isEmpty() && objects.isEmpty() && lists.isEmpty();
  }

  /**
   * Writes this part into the request.
   *
   * @param pointer where the part stands
   * @param written where to write which pointer was read where
   */
  void writeTo(ObjectNode request, String pointer, Map<String, String> written) {
    members.forEach(request::set);
    origins.forEach((member, origin) -> written.put(pointer + "/" + member, origin));
    objects.forEach(
        (name, part) -> {
          if (!part.isEmpty()) {
            part.writeTo(request.putObject(name), pointer + "/" + name, written);
          }
        });
    lists.forEach(
        (name, parts) -> {
          ArrayNode items = request.putArray(name);
          for (int i = 0; i < parts.size(); i++) {
            parts.get(i).writeTo(items.addObject(), pointer + "/" + name + "/" + i, written);
          }
        });
  }
}
