package nl.zinwijzer.rulebase.drl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.zinwijzer.consultation.reading.Nearest;
import nl.zinwijzer.rulebase.model.FactTypes;
import nl.zinwijzer.rulebase.model.Operand;
import nl.zinwijzer.rulebase.model.RuleVocabulary;

/** The values that one rule writes, and the variables it has bound so far. */
final class DrlOperands {
  private final Map<String, Class<?>> variables = new HashMap<>();
  private final Set<String> perhapsUnknown = new HashSet<>();
  private final RuleVocabulary vocabulary;
  private final DrlFindings findings;

  /**
   * No variable bound yet.
   *
   * @param vocabulary the words that may be written
   * @param findings receives what is wrong
   */
  DrlOperands(RuleVocabulary vocabulary, DrlFindings findings) {
    this.vocabulary = vocabulary;
    this.findings = findings;
  }

  /** Binds a variable. */
  void bind(String variable, Class<?> type, int line, int column) {
    if (variables.put(variable, type) != null) {
      findings.report(
          line,
          column,
          "variable-twice",
          "`" + variable + "` heeft al een waarde; kies een andere naam",
          "`" + variable + "` already has a value; choose another name");
    }
  }

  /** Notes that a variable can be without a value. */
  void perhapsUnknown(String variable) {
    perhapsUnknown.add(variable);
  }

  /** Does something whose variables are forgotten afterwards. */
  <T> T apart(Supplier<T> reading) {
    Map<String, Class<?>> before = Map.copyOf(variables);
    T read = reading.get();
    variables.keySet().retainAll(before.keySet());
    return read;
  }

  /**
   * Reads an operand.
   *
   * @param word the author's word
   * @param needed the type that belongs here
   */
  Optional<Operand> read(String word, Class<?> needed, int line, int column) {
    return word.startsWith("$")
        ? variable(word, needed, line, column)
        : literal(word, needed, line, column);
  }

  private Optional<Operand> variable(String word, Class<?> needed, int line, int column) {
    Class<?> bound = variables.get(word);
    if (bound == null) {
      findings.report(
          line,
          column,
          "unbound-variable",
          "`"
              + word
              + "` heeft hier nog geen waarde; geef hem eerder een waarde met `"
              + word
              + " : veld`",
          "`" + word + "` has no value yet; give it one earlier with `" + word + " : property`");
      return Optional.empty();
    }
    if (bound != needed) {
      findings.report(
          line,
          column,
          "wrong-type",
          "`" + word + "` is " + dutch(bound) + ", maar hier hoort " + dutch(needed),
          "`" + word + "` is " + english(bound) + ", but " + english(needed) + " is needed here");
      return Optional.empty();
    }
    if (perhapsUnknown.contains(word)) {
      findings.report(
          line,
          column,
          "perhaps-unknown",
          "`"
              + word
              + "` kan onbekend zijn; eis eerst een waarde waar hij zijn naam krijgt, met ==, <, <=, >, >= of in",
          "`"
              + word
              + "` may be unknown; first demand a value where it gets its name, with ==, <, <=, >, >= or in");
      return Optional.empty();
    }
    return Optional.of(new Operand.Variable(word));
  }

  private Optional<Operand> literal(String word, Class<?> needed, int line, int column) {
    Optional<Operand> literal = value(word, needed).map(value -> new Operand.Literal(value, word));
    if (literal.isEmpty()) {
      String prefix = needed.getSimpleName() + ".";
      boolean unquoted = quoted(word) && !FactTypes.closed(needed);
      boolean named = FactTypes.closed(needed) && word.startsWith(prefix);
      Optional<String> near =
          named
              ? Nearest.near(
                      word.substring(prefix.length()),
                      constants(needed).stream()
                          .map(constant -> constant.substring(prefix.length()))
                          .toList())
                  .map(prefix::concat)
              : Optional.empty();
      findings.report(
          line,
          column,
          "wrong-type",
          "`"
              + word
              + "` past hier niet, hier hoort "
              + dutch(needed)
              + (unquoted ? " zonder aanhalingstekens" : "")
              + near.map(suggestion -> "; bedoelt u `" + suggestion + "`?")
                  .orElse(named ? "; facts.md noemt ze alle" : ""),
          "`"
              + word
              + "` does not fit, "
              + english(needed)
              + (unquoted ? " without quotes" : "")
              + " is needed here"
              + near.map(suggestion -> "; did you mean `" + suggestion + "`?")
                  .orElse(named ? "; facts.md names them all" : ""));
    }
    return literal;
  }

  private Optional<Object> value(String word, Class<?> needed) {
    if (FactTypes.closed(needed)) {
      return vocabulary.word(needed, word).map(Object.class::cast);
    }
    if (needed == int.class) {
      try {
        return Optional.of(Integer.valueOf(word));
      } catch (NumberFormatException noNumber) {
        return Optional.empty();
      }
    }
    if (needed == boolean.class) {
      return word.equals("true") || word.equals("false")
          ? Optional.of(Boolean.valueOf(word))
          : Optional.empty();
    }
    return needed == String.class && quoted(word) ? Optional.of(unquote(word)) : Optional.empty();
  }

  private List<String> constants(Class<?> kind) {
    return vocabulary.words(kind).stream().map(word -> RuleVocabulary.written(kind, word)).toList();
  }

  private static boolean quoted(String word) {
    return word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
  }

  /** A text without the quotes around it. */
  static String unquote(String word) {
    return quoted(word) ? word.substring(1, word.length() - 1).replace("\\\"", "\"") : word;
  }

  private String dutch(Class<?> type) {
    return type == int.class
        ? "een geheel getal"
        : type == boolean.class
            ? "true of false"
            : type == String.class
                ? "een tekst tussen aanhalingstekens"
                : FactTypes.closed(type) ? "een waarde als " + example(type) : "een datum";
  }

  private String english(Class<?> type) {
    return type == int.class
        ? "a whole number"
        : type == boolean.class
            ? "true or false"
            : type == String.class
                ? "a quoted text"
                : FactTypes.closed(type) ? "a value such as " + example(type) : "a date";
  }

  private String example(Class<?> kind) {
    return "`" + constants(kind).get(0) + "`";
  }
}
