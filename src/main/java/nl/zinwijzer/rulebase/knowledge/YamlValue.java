package nl.zinwijzer.rulebase.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.consultation.reading.Nearest;
import nl.zinwijzer.rulebase.files.Finding;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One value of the file, with the place where it stands. */
public final class YamlValue {
  private static final int MOST_TO_CHOOSE_FROM = 12;

  private final Node node;
  private final String path;
  private final Consumer<Finding> findings;

  /**
   * A value.
   *
   * @param node what SnakeYAML read
   * @param path path of the file within the rule base, for findings
   * @param findings receives what is wrong
   */
  YamlValue(Node node, String path, Consumer<Finding> findings) {
    this.node = node;
    this.path = path;
    this.findings = findings;
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
  public YamlValue allowing(String... names) {
    return allowing(new TreeSet<>(List.of(names)));
  }

  /** Reports every member that is not allowed here. */
  public YamlValue allowing(Collection<String> allowed) {
    members();
    names().stream()
        .filter(
            name -> !allowed.contains(name.node instanceof ScalarNode key ? key.getValue() : ""))
        .forEach(
            name ->
                name.unknown("unknown-member", allowed, "hoort hier niet", "does not belong here"));
    return this;
  }

  /** The names of the members, each at its own place; none when this is no mapping. */
  public List<YamlValue> names() {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .map(tuple -> new YamlValue(tuple.getKeyNode(), path, findings))
            .toList()
        : List.of();
  }

  /** Reports that this word is not one of those allowed here, and what may be meant. */
  public void unknown(String code, Collection<String> allowed, String dutch, String english) {
    unknown(code, allowed, dutch, english, "", "");
  }

  private void unknown(
      String code,
      Collection<String> allowed,
      String dutch,
      String english,
      String dutchOfMany,
      String englishOfMany) {
    String word = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    Optional<String> near = Nearest.near(word, allowed);
    boolean few = !allowed.isEmpty() && allowed.size() <= MOST_TO_CHOOSE_FROM;
    String choice = String.join(", ", allowed);
    report(
        code,
        "`"
            + word
            + "` "
            + dutch
            + near.map(one -> "; bedoelt u `" + one + "`?")
                .orElse(few ? "; kies uit " + choice : dutchOfMany),
        "`"
            + word
            + "` "
            + english
            + near.map(one -> "; did you mean `" + one + "`?")
                .orElse(few ? "; choose from " + choice : englishOfMany));
  }

  /** The value at a JSON pointer below this one; the last on the way that is there. */
  public YamlValue at(String pointer) {
    YamlValue here = this;
    for (String step : pointer.split("/")) {
      YamlValue next = here;
      if (here.node instanceof MappingNode) {
        next = here.member(step).orElse(here);
      } else if (here.node instanceof SequenceNode && step.matches("[0-9]{1,6}")) {
        List<YamlValue> items = here.items();
        int at = Integer.parseInt(step);
        next = at < items.size() ? items.get(at) : here;
      }
      here = next;
    }
    return here;
  }

  /** The members of a mapping in the order of the file; none when this is no mapping. */
  public Map<String, YamlValue> members() {
    Map<String, YamlValue> members = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          YamlValue value = new YamlValue(tuple.getValueNode(), path, findings);
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

  /** The members of a mapping whose names are words of a list; others are reported. */
  public <T extends Code> Map<T, YamlValue> members(Terms<T> terms) {
    Map<T, YamlValue> found = new LinkedHashMap<>();
    Map<String, YamlValue> members = members();
    for (YamlValue name : names()) {
      name.constant(terms)
          .ifPresent(
              word -> name.text().map(members::get).ifPresent(value -> found.put(word, value)));
    }
    return found;
  }

  /** A member, when it is there. */
  public Optional<YamlValue> member(String name) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
          return Optional.of(new YamlValue(tuple.getValueNode(), path, findings));
        }
      }
    }
    return Optional.empty();
  }

  /** A member that must be there; its absence is reported. */
  public Optional<YamlValue> required(String name) {
    Optional<YamlValue> value = member(name);
    if (value.isEmpty()) {
      report("missing-member", "`" + name + "` ontbreekt", "`" + name + "` is missing");
    }
    return value;
  }

  /** The items of a sequence; none when this is no sequence. */
  public List<YamlValue> items() {
    List<YamlValue> items = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> items.add(new YamlValue(item, path, findings)));
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
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          object.set(key.getValue(), json(tuple.getValueNode()));
        }
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
      return number(factory, value);
    }
    if (scalar.getTag().equals(Tag.NULL)) {
      return factory.nullNode();
    }
    return scalar.getTag().equals(Tag.BOOL) && (value.equals("true") || value.equals("false"))
        ? factory.booleanNode(Boolean.parseBoolean(value))
        : factory.textNode(value);
  }

  private static JsonNode number(JsonNodeFactory factory, String written) {
    try {
      return factory.numberNode(Integer.parseInt(written));
    } catch (NumberFormatException large) {
      return factory.textNode(written);
    }
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

  /** A constant of an enum by its code; anything else is reported. */
  public <E extends Enum<E> & Code> Optional<E> constant(Class<E> vocabulary) {
    return constant(Terms.of(vocabulary));
  }

  /** A word of a list by its code; anything else is reported. */
  public <T extends Code> Optional<T> constant(Terms<T> terms) {
    Optional<T> found = text().flatMap(terms::find);
    if (found.isEmpty() && scalar() && !blank()) {
      oneOf(terms.codes());
    }
    return found;
  }

  /** Reports a text that is not one of these; when there are many, facts.md tells them. */
  public void oneOf(Collection<String> allowed) {
    if (text().filter(word -> !allowed.contains(word)).isPresent()) {
      unknown(
          "unknown-value",
          allowed,
          "bestaat niet",
          "does not exist",
          "; facts.md noemt wat er is, hier in kleine letters",
          "; facts.md tells what there is, here in small letters");
    }
  }
}
