package nl.zinwijzer.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The description of the API, as tests use it. */
final class ApiDocument {
  private static final Path FOLDER = Path.of("api-spec");
  private static final String ID = "https://zinwijzer.test/openapi.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode tree;
  private final SchemaRegistry schemas;

  private ApiDocument(JsonNode tree) {
    this.tree = tree;
    this.schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(ID, tree.toString())));
  }

  static ApiDocument read() {
    try {
      Object yaml = new Yaml().load(Files.readString(FOLDER.resolve("openapi.yaml")));
      return new ApiDocument(JSON.valueToTree(yaml));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** A part of the document, by JSON pointer. */
  JsonNode at(String pointer) {
    return tree.at(pointer);
  }

  /** The part of the document that a node stands for, when it refers to another. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? at(node.get("$ref").asText().substring(1)) : node;
  }

  /**
   * What a value lacks or has too much.
   *
   * @param reference where the schema stands, such as {@code #/components/schemas/Advice}
   * @param value the value as JSON
   */
  List<String> violations(String reference, String value) {
    Schema schema = schemas.getSchema(SchemaLocation.of(ID + reference));
    return schema
        .validate(
            value,
            InputFormat.JSON,
            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  static String example(String name) {
    try {
      return Files.readString(FOLDER.resolve("examples").resolve(name + ".json"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
