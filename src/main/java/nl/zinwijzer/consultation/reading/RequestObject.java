package nl.zinwijzer.consultation.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.zinwijzer.consultation.Answer;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.consultation.Text;

/**
 * One JSON object of the request, read member by member. Whatever is wrong is added to the problems
 * and read as if it were left out; null is the same as left out.
 */
final class RequestObject {
  private static final Map<String, String> OFTEN_MEANT =
      Map.ofEntries(
          Map.entry("true", "yes"),
          Map.entry("ja", "yes"),
          Map.entry("j", "yes"),
          Map.entry("y", "yes"),
          Map.entry("false", "no"),
          Map.entry("nee", "no"),
          Map.entry("n", "no"),
          Map.entry("onbekend", "unknown"),
          Map.entry("vrouw", "female"),
          Map.entry("v", "female"),
          Map.entry("f", "female"),
          Map.entry("man", "male"),
          Map.entry("m", "male"));

  private final JsonNode node;
  private final String pointer;
  private final Problems problems;
  private final boolean wrong;

  private RequestObject(JsonNode node, String pointer, Problems problems, boolean wrong) {
    this.node = node;
    this.pointer = pointer;
    this.problems = problems;
    this.wrong = wrong;
  }

  /**
   * Reads a value as an object.
   *
   * @param node the value
   * @param pointer its place in the request
   * @param problems receives what is wrong
   * @param members the object of the contract that it should be
   */
  static RequestObject of(
      JsonNode node, String pointer, Problems problems, ContractObject members) {
    if (!node.isObject()) {
      problems.add(pointer, ProblemKind.NOT_AN_OBJECT);
      return new RequestObject(JsonNodeFactory.instance.objectNode(), pointer, problems, true);
    }
    RequestObject object = new RequestObject(node, pointer, problems, false);
    object.refuseOthers(members.members());
    return object;
  }

  private void refuseOthers(Collection<String> members) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (members.contains(name)) {
                return;
              }
              if (problems.full()) {
                problems.add(pointer, ProblemKind.UNKNOWN_MEMBER);
              } else {
                boolean named = CodeLike.matches(name);
                problems.add(
                    new RequestProblem(
                        named ? pointer + "/" + name : pointer,
                        ProblemKind.UNKNOWN_MEMBER,
                        named ? Optional.of(name) : Optional.empty(),
                        Optional.of(nearest(name, members)),
                        Optional.empty()));
              }
            });
  }

  /** Whether the member is there with a value. */
  boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** Reports the member when it is not there. */
  void require(String name) {
    if (!has(name) && !wrong) {
      problems.add(pointer + "/" + name, ProblemKind.MISSING);
    }
  }

  /** Reports the member for a reason of the caller's. */
  void refuse(String name, ProblemKind kind, String limit) {
    refuse(name, kind, Optional.empty(), Optional.empty(), Optional.of(limit));
  }

  private void refuse(
      String name,
      ProblemKind kind,
      Optional<String> value,
      Optional<String> nearest,
      Optional<String> limit) {
    problems.add(new RequestProblem(pointer + "/" + name, kind, value, nearest, limit));
  }

  /** An object; an empty one when it is left out. */
  RequestObject object(String name, ContractObject members) {
    JsonNode value = has(name) ? node.get(name) : JsonNodeFactory.instance.objectNode();
    return of(value, pointer + "/" + name, problems, members);
  }

  /** The objects of a list, in order. */
  List<RequestObject> objects(ContractList list, ContractObject members) {
    String name = list.member();
    List<JsonNode> items = items(list);
    List<RequestObject> objects = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      objects.add(of(items.get(i), pointer + "/" + name + "/" + i, problems, members));
    }
    return objects;
  }

  /** The constants of a list of codes, in order. */
  <T extends Code> List<T> constants(ContractList list, Terms<T> allowed) {
    String name = list.member();
    List<JsonNode> items = items(list);
    List<T> constants = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      constant(name + "/" + i, items.get(i), allowed).ifPresent(constants::add);
    }
    return constants;
  }

  private List<JsonNode> items(ContractList contract) {
    String name = contract.member();
    if (!has(name)) {
      return List.of();
    }
    JsonNode list = node.get(name);
    if (!list.isArray()) {
      problems.add(pointer + "/" + name, ProblemKind.NOT_A_LIST);
      return List.of();
    }
    if (list.size() > contract.most()) {
      refuse(name, ProblemKind.TOO_MANY, Integer.toString(contract.most()));
      return List.of();
    }
    List<JsonNode> items = new ArrayList<>();
    list.forEach(items::add);
    return items;
  }

  /** A constant of a closed vocabulary. */
  <E extends Enum<E> & Code> E constant(String name, Class<E> vocabulary, E otherwise) {
    return constant(name, Terms.of(vocabulary)).orElse(otherwise);
  }

  /** One of these constants, when the member is there. */
  <T extends Code> Optional<T> constant(String name, Terms<T> allowed) {
    return has(name) ? constant(name, node.get(name), allowed) : Optional.empty();
  }

  private <T extends Code> Optional<T> constant(String name, JsonNode value, Terms<T> allowed) {
    if (!value.isTextual() && !value.isBoolean()) {
      problems.add(pointer + "/" + name, ProblemKind.NOT_A_TEXT);
      return Optional.empty();
    }
    String word = value.asText();
    Optional<T> constant = value.isTextual() ? allowed.find(word) : Optional.empty();
    if (constant.isEmpty() && !problems.full()) {
      refuse(
          name,
          ProblemKind.UNKNOWN_VALUE,
          Optional.of(word).filter(CodeLike::matches),
          Optional.of(nearest(word, allowed.codes())),
          Optional.empty());
    }
    return constant;
  }

  private static String nearest(String word, Collection<String> allowed) {
    String lower = word.toLowerCase(Locale.ROOT).strip();
    String snake = lower.replace('-', '_').replace(' ', '_');
    return Stream.of(lower, snake, OFTEN_MEANT.getOrDefault(lower, lower))
        .flatMap(meant -> allowed.stream().filter(meant::equalsIgnoreCase))
        .findFirst()
        .orElseGet(() -> Nearest.to(lower, allowed));
  }

  /** Yes, no or unknown. */
  Answer answer(String name) {
    return constant(name, Answer.class, Answer.UNKNOWN);
  }

  /** A whole number within limits. */
  Optional<Integer> whole(String name, int least, int most) {
    if (!has(name)) {
      return Optional.empty();
    }
    JsonNode value = node.get(name);
    double number = value.doubleValue();
    if (!value.isNumber() || number != Math.rint(number)) {
      problems.add(pointer + "/" + name, ProblemKind.NOT_A_WHOLE_NUMBER);
      return Optional.empty();
    }
    if (number < least || number > most) {
      refuse(
          name,
          ProblemKind.OUT_OF_RANGE,
          Optional.of(value.asText()).filter(CodeLike::matches),
          Optional.empty(),
          Optional.of(least + "–" + most));
      return Optional.empty();
    }
    return Optional.of((int) number);
  }

  /** A text as it was sent. */
  Optional<String> text(String name, int longest) {
    if (!has(name)) {
      return Optional.empty();
    }
    if (!node.get(name).isTextual()) {
      problems.add(pointer + "/" + name, ProblemKind.NOT_A_TEXT);
      return Optional.empty();
    }
    String text = node.get(name).textValue();
    if (text.length() > longest) {
      refuse(name, ProblemKind.TOO_LONG, Integer.toString(longest));
      return Optional.empty();
    }
    if (text.codePoints().anyMatch(Text::unreadable)) {
      problems.add(pointer + "/" + name, ProblemKind.UNREADABLE_CHARACTER);
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** A text that says something. */
  Optional<String> words(String name, int longest) {
    Optional<String> text = text(name, longest);
    if (text.filter(String::isBlank).isPresent()) {
      problems.add(pointer + "/" + name, ProblemKind.BLANK);
      return Optional.empty();
    }
    return text;
  }

  /** A code that has to have a form; it comes back as its system writes it. */
  Optional<String> code(
      String name, Function<String, Optional<String>> wellFormed, ProblemKind kind) {
    Optional<String> sent = text(name, Integer.MAX_VALUE);
    Optional<String> code = sent.flatMap(wellFormed);
    if (sent.isPresent() && code.isEmpty()) {
      refuse(name, kind, sent.filter(CodeLike::matches), Optional.empty(), Optional.empty());
    }
    return code;
  }

  /** A date within limits. */
  Optional<LocalDate> date(String name, LocalDate earliest, LocalDate latest) {
    if (!has(name)) {
      return Optional.empty();
    }
    Optional<LocalDate> date =
        Optional.of(node.get(name)).filter(JsonNode::isTextual).flatMap(RequestObject::parsed);
    if (date.isEmpty()) {
      problems.add(pointer + "/" + name, ProblemKind.NOT_A_DATE);
    } else if (date.get().isAfter(latest)) {
      refuse(name, ProblemKind.DATE_IN_FUTURE, latest.toString());
    } else if (date.get().isBefore(earliest)) {
      refuse(name, ProblemKind.IMPLAUSIBLE_DATE, earliest.toString());
    } else {
      return date;
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> parsed(JsonNode value) {
    try {
      return Optional.of(LocalDate.parse(value.textValue()));
    } catch (DateTimeParseException notDate) {
      return Optional.empty();
    }
  }
}
