package nl.zinwijzer.cdshooks.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Makes records of all kinds, sound and damaged, always the same ones for one seed. */
final class GeneratedRecords {
  /** Stands in every text of a made record; nothing that is said about a record may hold it. */
  static final String SECRET = "Geheim";

  static final String BSN = "123456782";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> WORDS =
      Set.of("valueString", "text", "display", "family", "city", "title", "div", "valueCode");
  private static final List<String> CODES =
      List.of("P78", "p78", "P78.01", "A04", "Z15", "P77", "T90", "X", "84229001", SECRET, BSN);
  private static final List<String> DATES =
      List.of(
          "2026-11-21",
          "2026-11-20T23:30:00Z",
          "2026-10",
          "2019",
          "2027-02-01",
          "1850-01-01",
          "2026-02-30",
          SECRET);
  private static final List<String> TEXTS =
      List.of(
          SECRET,
          SECRET + " de bodem is weggeslagen, BSN " + BSN,
          "<div>" + SECRET + " & <b>1234.56.782</b></div>",
          SECRET + "\ud800",
          SECRET + "\u0000",
          "",
          " ");
  private static final String LONG = SECRET.repeat(12_000);

  private final SplittableRandom random;
  private final List<ObjectNode> examples;

  GeneratedRecords(long seed) {
    this.random = new SplittableRandom(seed);
    this.examples =
        Stream.of("r4/", "stu3/")
            .flatMap(version -> Fixtures.TYPES.stream().map(type -> version + type + ".json"))
            .map(Fixtures::read)
            .flatMap(GeneratedRecords::resources)
            .toList();
  }

  private static Stream<ObjectNode> resources(JsonNode fixture) {
    return fixture.has("entry")
        ? fixture.get("entry").findValues("resource").stream().map(ObjectNode.class::cast)
        : Stream.of((ObjectNode) fixture);
  }

  /** A record in which every resource has the form of FHIR, whatever it says. */
  List<JsonNode> sound() {
    ArrayNode entries = JSON.arrayNode();
    int size = 1 + random.nextInt(20);
    for (int i = 0; i < size; i++) {
      ObjectNode resource = one(examples).deepCopy();
      reword(resource);
      entries.addObject().<ObjectNode>set("resource", resource).put("fullUrl", "urn:x:" + i);
    }
    ObjectNode bundle =
        JSON.objectNode()
            .put("resourceType", "Bundle")
            .put("type", random.nextBoolean() ? "searchset" : "collection");
    bundle.set("entry", entries);
    return random.nextInt(4) == 0
        ? List.copyOf(entries.findValues("resource"))
        : List.of(random.nextInt(10) == 0 ? within(bundle) : bundle);
  }

  /** A record that something happened to. */
  List<JsonNode> damaged() {
    List<JsonNode> record = new ArrayList<>();
    sound().forEach(resource -> record.add(resource.deepCopy()));
    int damages = 1 + random.nextInt(6);
    for (int i = 0; i < damages; i++) {
      damage(one(record));
    }
    if (random.nextInt(50) == 0) {
      record.add(oddity());
    }
    return record;
  }

  private void reword(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode value = object.get(name);
        if (value.isTextual() && WORDS.contains(name)) {
          object.put(name, random.nextInt(200) == 0 ? LONG : one(TEXTS));
        } else if (value.isTextual() && name.equals("code") && random.nextInt(6) == 0) {
          object.put(name, one(CODES));
        } else if (value.isTextual()
            && value.textValue().matches("\\d{4}-.*")
            && random.nextInt(4) == 0) {
          object.put(name, one(DATES));
        } else if (name.equals("id") && random.nextInt(8) == 0) {
          object.put(name, random.nextBoolean() ? SECRET + "-" + BSN : BSN);
        }
      }
    }
    node.forEach(this::reword);
  }

  private void damage(JsonNode resource) {
    List<JsonNode> places = new ArrayList<>();
    collect(resource, places);
    JsonNode place = one(places);
    if (place instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = one(names);
      switch (random.nextInt(4)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(SECRET, object.get(name));
        default -> object.set(name, instead(object.get(name)));
      }
    } else if (place instanceof ArrayNode array && !array.isEmpty()) {
      int at = random.nextInt(array.size());
      switch (random.nextInt(3)) {
        case 0 -> array.remove(at);
        case 1 -> array.add(array.get(at).deepCopy());
        default -> array.set(at, instead(array.get(at)));
      }
    }
  }

  private void collect(JsonNode node, List<JsonNode> places) {
    if (node.isContainerNode()) {
      places.add(node);
      node.forEach(child -> collect(child, places));
    }
  }

  private JsonNode instead(JsonNode value) {
    return switch (random.nextInt(12)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.numberNode(random.nextInt(3) == 0 ? 1e300 : 123456782);
      case 2 -> JSON.booleanNode(random.nextBoolean());
      case 3 -> JSON.textNode(SECRET);
      case 4 -> JSON.arrayNode().add(value.deepCopy());
      case 5 -> JSON.objectNode().set("value", value.deepCopy());
      case 6 -> JSON.objectNode();
      case 7 -> JSON.arrayNode();
      case 8 -> many();
      case 9 -> random.nextInt(20) == 0 ? deep(200) : deep(4);
      case 10 -> one(examples).deepCopy();
      default ->
          value instanceof TextNode text && !text.textValue().isEmpty()
              ? JSON.textNode(
                  text.textValue().substring(0, random.nextInt(text.textValue().length())))
              : JSON.textNode("\udc00");
    };
  }

  private static ArrayNode many() {
    ArrayNode many = JSON.arrayNode();
    for (int i = 0; i < 300; i++) {
      many.addNull();
    }
    return many;
  }

  private static JsonNode deep(int levels) {
    JsonNode deep = JSON.textNode(SECRET);
    for (int i = 0; i < levels; i++) {
      deep = i % 2 == 0 ? JSON.arrayNode().add(deep) : JSON.objectNode().set("extension", deep);
    }
    return deep;
  }

  private JsonNode oddity() {
    return switch (random.nextInt(4)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.textNode(SECRET);
      case 2 -> JSON.objectNode().put("resourceType", SECRET).put("id", SECRET);
      default -> JSON.objectNode().put("resourceType", 5);
    };
  }

  private static ObjectNode within(ObjectNode bundle) {
    ObjectNode outer = JSON.objectNode().put("resourceType", "Bundle").put("type", "collection");
    outer.putArray("entry").addObject().set("resource", bundle);
    return outer;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
