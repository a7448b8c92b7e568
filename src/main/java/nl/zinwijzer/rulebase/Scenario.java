package nl.zinwijzer.rulebase;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zinwijzer.advice.Form;
import nl.zinwijzer.advice.Level;

/**
 * A consultation with what the rule base should make of it.
 *
 * @param file path of its file within the rule base
 * @param line where it stands
 * @param name its name, unique in its file
 * @param title its title, when it is an example for newcomers
 * @param rule the rule it exercises, when it was written for one
 * @param request the request for advice, as the contract has it
 * @param expect what should come of it; what is not named here is free
 */
public record Scenario(
    String file,
    int line,
    String name,
    Optional<Phrase> title,
    Optional<String> rule,
    JsonNode request,
    Expectation expect) {
  /**
   * What should come of a scenario.
   *
   * @param signals codes of signals that count
   * @param notSignals codes of signals that do not
   * @param topics codes of topics advised on
   * @param notTopics codes of topics not advised on
   * @param rules ids of rules in the trail
   * @param notRules ids of rules not in the trail
   * @param held ids of rules that hold a level back
   * @param safety codes of the topics of safety advice, all of them when given
   */
  public record Expectation(
      Optional<Level> level,
      Optional<Form> form,
      Optional<Boolean> conditional,
      List<String> signals,
      List<String> notSignals,
      List<String> topics,
      List<String> notTopics,
      List<String> rules,
      List<String> notRules,
      List<String> held,
      Optional<List<String>> safety) {}

  static List<Scenario> read(RuleBaseFiles files, Consumer<Finding> findings) {
    List<Scenario> scenarios = new ArrayList<>();
    files
        .texts("scenarios/", ".yaml")
        .forEach(
            (path, content) ->
                YamlFile.read(path, content, findings)
                    .ifPresent(top -> top.items().forEach(item -> scenarios.add(scenario(item)))));
    return scenarios;
  }

  private static Scenario scenario(YamlFile.Value item) {
    item.allowing("name", "title", "rule", "request", "expect");
    return new Scenario(
        item.path(),
        item.line(),
        item.required("name").flatMap(YamlFile.Value::text).orElse(""),
        item.member("title").map(Scenario::title),
        item.member("rule").flatMap(YamlFile.Value::text),
        item.required("request").orElse(item).json(),
        expectation(item.required("expect").orElse(item)));
  }

  private static Phrase title(YamlFile.Value value) {
    value.allowing("nl", "en");
    return new Phrase(
        value.required("nl").flatMap(YamlFile.Value::text).orElse(""),
        value.required("en").flatMap(YamlFile.Value::text).orElse(""));
  }

  private static Expectation expectation(YamlFile.Value value) {
    value.allowing(
        "level",
        "form",
        "conditional",
        "signals",
        "notSignals",
        "topics",
        "notTopics",
        "rules",
        "notRules",
        "held",
        "safety");
    Function<String, List<String>> codes =
        name -> value.member(name).map(YamlFile.Value::texts).orElse(List.of());
    return new Expectation(
        value.member("level").flatMap(one -> one.constant(Level.class)),
        value.member("form").flatMap(one -> one.constant(Form.class)),
        value.member("conditional").flatMap(YamlFile.Value::text).map(Boolean::valueOf),
        codes.apply("signals"),
        codes.apply("notSignals"),
        codes.apply("topics"),
        codes.apply("notTopics"),
        codes.apply("rules"),
        codes.apply("notRules"),
        codes.apply("held"),
        value.member("safety").map(YamlFile.Value::texts));
  }
}
