package nl.zinwijzer.cdshooks.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.http.HttpStatus;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the members of an object of a call and gathers what is wrong with them. Members that nobody
 * asks for are tolerated, as CDS Hooks wants.
 *
 * @param node the object
 * @param place its path in the call, empty for the call itself
 * @param issues where everything wrong is gathered
 */
public record CallMembers(JsonNode node, String place, List<RefusedCall.Issue> issues) {
  private static final int DEEPEST = 60;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** The members of a body. */
  public static CallMembers of(byte[] body) throws RefusedCall {
    JsonNode node = parsed(body);
    if (!node.isObject()) {
      throw new RefusedCall(HttpStatus.BAD_REQUEST, CallProblem.NOT_AN_OBJECT, "");
    }
    return new CallMembers(node, "", new ArrayList<>());
  }

  private static JsonNode parsed(byte[] body) throws RefusedCall {
    try {
      return JSON.readTree(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (JsonProcessingException | CharacterCodingException malformed) {
      throw new RefusedCall(HttpStatus.BAD_REQUEST, CallProblem.MALFORMED_JSON, "");
    }
  }

  /** Reads other bytes as strictly as a call. */
  static Optional<JsonNode> tree(byte[] bytes) {
    try {
      return Optional.of(parsed(bytes));
    } catch (RefusedCall malformed) {
      return Optional.empty();
    }
  }

  public boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** A required object; when it is not there, an empty one. */
  CallMembers object(String name) {
    if (!has(name)) {
      refuse(CallProblem.MISSING, name);
    } else if (!node.get(name).isObject()) {
      refuse(CallProblem.MISTYPED, name);
    }
    return new CallMembers(node.path(name), path(name), issues);
  }

  /** An object that may be left out. */
  public Optional<CallMembers> maybeObject(String name) {
    return has(name) ? Optional.of(object(name)) : Optional.empty();
  }

  /** A required text of some form; when it is not there, an empty one. */
  public String text(String name, Predicate<String> form) {
    if (!has(name)) {
      refuse(CallProblem.MISSING, name);
      return "";
    }
    String text = node.get(name).isTextual() ? node.get(name).textValue() : "";
    if (text.isEmpty() || !form.test(text)) {
      refuse(CallProblem.MISTYPED, name);
      return "";
    }
    return text;
  }

  /** A text that may be left out. */
  public Optional<String> maybeText(String name, Predicate<String> form) {
    return has(name)
        ? Optional.of(text(name, form)).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  void requireWhole(String name) {
    if (!has(name)) {
      refuse(CallProblem.MISSING, name);
    } else if (!node.get(name).isIntegralNumber()) {
      refuse(CallProblem.MISTYPED, name);
    }
  }

  /** The objects of a list. */
  public List<CallMembers> objects(String name) {
    List<CallMembers> objects = new ArrayList<>();
    if (has(name) && !node.get(name).isArray()) {
      refuse(CallProblem.MISTYPED, name);
      return objects;
    }
    for (int i = 0; i < node.path(name).size(); i++) {
      String element = path(name) + "[" + i + "]";
      if (node.get(name).get(i).isObject()) {
        objects.add(new CallMembers(node.get(name).get(i), element, issues));
      } else {
        issues.add(new RefusedCall.Issue(CallProblem.MISTYPED, element));
      }
    }
    return objects;
  }

  public void refuse(CallProblem problem, String name) {
    issues.add(new RefusedCall.Issue(problem, path(name)));
  }

  private String path(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  /** Refuses the call when anything was wrong. */
  public void check() throws RefusedCall {
    if (!issues.isEmpty()) {
      throw new RefusedCall(HttpStatus.BAD_REQUEST, issues);
    }
  }
}
