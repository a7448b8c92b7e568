package nl.zinwijzer.rulebase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Nearest;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * A YAML file of the rule base, read member by member, so that everything wrong in it is found at
 * once, each with its line and column.
 */
public final class YamlFile {
  private final String path;
  private final Consumer<Finding> findings;

  private YamlFile(String path, Consumer<Finding> findings) {
    this.path = path;
    this.findings = findings;
  }

  /**
   * Opens a file.
   *
   * @param path path within the rule base, for findings
   * @param content the text of the file
   * @param findings receives what is wrong
   * @return the top of the file; empty when it cannot be read as YAML or holds nothing
   */
  public static Optional<Value> read(String path, String content, Consumer<Finding> findings) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setCodePointLimit(10_000_000);
    YamlFile file = new YamlFile(path, findings);
    try {
      Node top =
          new Yaml(
                  new SafeConstructor(options),
                  new Representer(new DumperOptions()),
                  new DumperOptions(),
                  options)
              .compose(new StringReader(content));
      if (top == null) {
        findings.accept(
            new Finding("empty-file", path, 1, 1, "het bestand is leeg", "the file is empty"));
        return Optional.empty();
      }
      return Optional.of(file.new Value(top));
    } catch (MarkedYAMLException broken) {
      var mark = broken.getProblemMark();
      findings.accept(
          new Finding(
              "malformed-yaml",
              path,
              mark == null ? 1 : mark.getLine() + 1,
              mark == null ? 1 : mark.getColumn() + 1,
              "dit is geen goede YAML: let op inspringing, aanhalingstekens en dubbele namen",
              "this is not well-formed YAML: " + broken.getProblem()));
      return Optional.empty();
    }
  }

  /** One value of the file, with the place where it stands. */
  public final class Value {
    private final Node node;

    private Value(Node node) {
      this.node = node;
    }

    /** Line of the file, from 1. */
    public int line() {
      return node.getStartMark().getLine() + 1;
    }

    /** Column of the line, from 1. */
    public int column() {
      return node.getStartMark().getColumn() + 1;
    }

    /** Path of the file within the rule base. */
    public String path() {
      return path;
    }

    /** Reports something wrong with this value. */
    public void report(String code, String dutch, String english) {
      findings.accept(new Finding(code, path, line(), column(), dutch, english));
    }

    /** Reports every member that is not allowed here. */
    public Value allowing(String... names) {
      Set<String> allowed = new TreeSet<>(List.of(names));
      members()
          .forEach(
              (name, value) -> {
                if (!allowed.contains(name)) {
                  String nearest = Nearest.to(name, allowed);
                  value.report(
                      "unknown-member",
                      "`" + name + "` hoort hier niet; bedoelt u `" + nearest + "`?",
                      "`" + name + "` does not belong here; did you mean `" + nearest + "`?");
                }
              });
      return this;
    }

    /** The members of a mapping in the order of the file; none when this is no mapping. */
    public Map<String, Value> members() {
      Map<String, Value> members = new LinkedHashMap<>();
      if (node instanceof MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
          if (tuple.getKeyNode() instanceof ScalarNode key) {
            Value value = new Value(tuple.getValueNode());
            if (members.put(key.getValue(), value) != null) {
              value.report(
                  "duplicate-member",
                  "`" + key.getValue() + "` staat er twee keer",
                  "`" + key.getValue() + "` stands here twice");
            }
          }
        }
      } else {
        report(
            "not-a-mapping",
            "hier worden namen met waarden verwacht",
            "names with values are expected here");
      }
      return members;
    }

    /** The members of a mapping whose names are constants of a vocabulary; others are reported. */
    public <E extends Enum<E> & Code> Map<E, Value> members(Class<E> vocabulary) {
      Map<E, Value> members = new EnumMap<>(vocabulary);
      members()
          .forEach(
              (code, value) ->
                  value
                      .constant(code, vocabulary)
                      .ifPresent(constant -> members.put(constant, value)));
      return members;
    }

    /** A member, when it is there. */
    public Optional<Value> member(String name) {
      if (node instanceof MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
          if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
            return Optional.of(new Value(tuple.getValueNode()));
          }
        }
      }
      return Optional.empty();
    }

    /** A member that must be there; its absence is reported. */
    public Optional<Value> required(String name) {
      Optional<Value> value = member(name);
      if (value.isEmpty()) {
        report("missing-member", "`" + name + "` ontbreekt", "`" + name + "` is missing");
      }
      return value;
    }

    /** The items of a sequence; none when this is no sequence. */
    public List<Value> items() {
      List<Value> items = new ArrayList<>();
      if (node instanceof SequenceNode sequence) {
        sequence.getValue().forEach(item -> items.add(new Value(item)));
      } else {
        report("not-a-list", "hier wordt een lijst verwacht", "a list is expected here");
      }
      return items;
    }

    /** Whether this is a single value. */
    public boolean scalar() {
      return node instanceof ScalarNode;
    }

    /** Whether nothing is written here. */
    public boolean blank() {
      return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    /** Whether this is a list. */
    public boolean list() {
      return node instanceof SequenceNode;
    }

    /** A text; anything else is reported. */
    public Optional<String> text() {
      if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
        return Optional.of(scalar.getValue());
      }
      report("not-a-text", "hier wordt tekst verwacht", "text is expected here");
      return Optional.empty();
    }

    /** The texts of a list, or a single text as a list of one. */
    public List<String> texts() {
      if (scalar()) {
        return text().stream().toList();
      }
      return items().stream().flatMap(item -> item.text().stream()).toList();
    }

    /** This value as JSON, with numbers, yes-or-no values and nulls as YAML tells them apart. */
    public JsonNode json() {
      return json(node);
    }

    private static JsonNode json(Node node) {
      JsonNodeFactory factory = JsonNodeFactory.instance;
      if (node instanceof MappingNode mapping) {
        ObjectNode object = factory.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
          object.set(((ScalarNode) tuple.getKeyNode()).getValue(), json(tuple.getValueNode()));
        }
        return object;
      }
      if (node instanceof SequenceNode sequence) {
        ArrayNode array = factory.arrayNode();
        sequence.getValue().forEach(item -> array.add(json(item)));
        return array;
      }
      ScalarNode scalar = (ScalarNode) node;
      String value = scalar.getValue();
      if (scalar.getTag().equals(Tag.INT)) {
        return factory.numberNode(Integer.parseInt(value));
      }
      if (scalar.getTag().equals(Tag.NULL)) {
        return factory.nullNode();
      }
      return scalar.getTag().equals(Tag.BOOL) && (value.equals("true") || value.equals("false"))
          ? factory.booleanNode(Boolean.parseBoolean(value))
          : factory.textNode(value);
    }

    /** A whole number; anything else is reported. */
    public Optional<Integer> number() {
      try {
        return text().map(Integer::valueOf);
      } catch (NumberFormatException wrong) {
        report(
            "not-a-number",
            "hier wordt een geheel getal verwacht",
            "a whole number is expected here");
        return Optional.empty();
      }
    }

    /** A date as 2026-11-21; anything else is reported. */
    public Optional<LocalDate> date() {
      try {
        return text().map(LocalDate::parse);
      } catch (DateTimeParseException wrong) {
        report(
            "not-a-date",
            "hier wordt een datum verwacht, zoals 2026-11-21",
            "a date is expected here, such as 2026-11-21");
        return Optional.empty();
      }
    }

    /** A constant of a closed vocabulary by its code; anything else is reported. */
    public <E extends Enum<E> & Code> Optional<E> constant(Class<E> vocabulary) {
      return text().flatMap(code -> constant(code, vocabulary));
    }

    private <E extends Enum<E> & Code> Optional<E> constant(String code, Class<E> vocabulary) {
      for (E constant : vocabulary.getEnumConstants()) {
        if (constant.code().equals(code)) {
          return Optional.of(constant);
        }
      }
      String nearest = Nearest.to(code, codes(vocabulary));
      report(
          "unknown-value",
          "`" + code + "` bestaat niet; bedoelt u `" + nearest + "`?",
          "`" + code + "` does not exist; did you mean `" + nearest + "`?");
      return Optional.empty();
    }

    private static <E extends Enum<E> & Code> Collection<String> codes(Class<E> vocabulary) {
      List<String> codes = new ArrayList<>();
      for (E constant : vocabulary.getEnumConstants()) {
        codes.add(constant.code());
      }
      return codes;
    }
  }
}
