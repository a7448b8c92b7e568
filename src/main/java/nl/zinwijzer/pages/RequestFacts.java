package nl.zinwijzer.pages;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The facts of a request, told in words by the JSON pointer that names them. */
final class RequestFacts {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final String UNKNOWN = "unknown";

  private final JsonNode request;
  private final PageWords words;
  private final Glossary glossary;

  RequestFacts(JsonNode request, PageWords words, Glossary glossary) {
    this.request = request;
    this.words = words;
    this.glossary = glossary;
  }

  /**
   * One fact.
   *
   * @param place a JSON pointer, with {@code #start-end} for words of a text
   */
  FactLine at(String place) {
    int hash = place.indexOf('#');
    if (hash >= 0) {
      return quoted(place, place.substring(0, hash), place.substring(hash + 1));
    }
    JsonNode node = request.at(JsonPointer.compile(place));
    boolean unknown = unknown(node);
    return new FactLine(
        label(place),
        unknown ? words.get("value.unknown") : value(name(place), node),
        unknown ? FactLine.Nature.UNKNOWN : FactLine.Nature.TOLD,
        place);
  }

  private FactLine quoted(String place, String pointer, String range) {
    String text = request.at(JsonPointer.compile(pointer)).asText();
    int dash = range.indexOf('-');
    int start = Math.min(Integer.parseInt(range.substring(0, dash)), text.length());
    int end = Math.min(Integer.parseInt(range.substring(dash + 1)), text.length());
    return new FactLine(label(pointer), text.substring(start, end), FactLine.Nature.QUOTED, place);
  }

  /** A fact as it would be with another value, by code. */
  FactLine other(String place, String code) {
    FactLine now = at(place);
    String value =
        code.isEmpty() ? words.get("value.absent") : value(name(place), new TextNode(code));
    return now.nature() == FactLine.Nature.QUOTED
        ? new FactLine("‘" + now.value() + "’", value, FactLine.Nature.TOLD, place)
        : new FactLine(
            code.isEmpty() ? now.value() : now.label(), value, FactLine.Nature.TOLD, place);
  }

  /** Everything that the request tells besides its texts. */
  List<FactLine> told() {
    List<FactLine> facts = new ArrayList<>();
    collect("", request, facts);
    return List.copyOf(facts);
  }

  private void collect(String pointer, JsonNode node, List<FactLine> facts) {
    if (pointer.equals("/texts") || unknown(node)) {
      return;
    }
    if (node.isObject()) {
      node.properties()
          .forEach(member -> collect(pointer + "/" + member.getKey(), member.getValue(), facts));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(pointer + "/" + i, node.get(i), facts);
      }
    } else {
      facts.add(at(pointer));
    }
  }

  private static boolean unknown(JsonNode node) {
    return node.isMissingNode()
        || node.isNull()
        || (node.isContainerNode() && node.isEmpty())
        || node.asText().equals(UNKNOWN);
  }

  private String label(String pointer) {
    String label = words.find("fact." + name(pointer)).orElse(pointer);
    return number(pointer).map(number -> label + " " + number).orElse(label);
  }

  /** The place within a list, told only where the list has more than one. */
  private Optional<Integer> number(String pointer) {
    String[] parts = pointer.split("/", -1);
    StringBuilder list = new StringBuilder();
    Optional<Integer> number = Optional.empty();
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].matches("\\d+") && request.at(JsonPointer.compile(list.toString())).size() > 1) {
        number = Optional.of(Integer.parseInt(parts[i]) + 1);
      }
      list.append('/').append(parts[i]);
    }
    return number;
  }

  private static String name(String pointer) {
    return pointer.replaceAll("/\\d+", "").replaceFirst("^/", "").replace('/', '.');
  }

  private String value(String name, JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .filter(member -> !unknown(member.getValue()))
          .map(member -> told(name, member))
          .collect(Collectors.joining(", "));
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(element -> value(name, element))
          .collect(Collectors.joining("; "));
    }
    String code = node.asText();
    if (DATE.matcher(code).matches()) {
      return Moment.told(LocalDate.parse(code), words.language());
    }
    return words
        .find("value." + name + "." + code)
        .or(() -> words.find("value." + code))
        .or(() -> glossary.find(code))
        .orElse(code);
  }

  private String told(String name, Map.Entry<String, JsonNode> member) {
    String inner = name + "." + member.getKey();
    String value = value(inner, member.getValue());
    return words
        .find("fact." + inner)
        .map(label -> label.toLowerCase(Locale.ROOT) + " " + value)
        .orElse(value);
  }
}
