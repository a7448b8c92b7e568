package nl.zinwijzer.rulebase.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zinwijzer.advice.Form;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.consultation.reading.RequestProblem;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.rulebase.model.BilingualText;
import nl.zinwijzer.rulebase.model.RuleVocabulary;

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
    Optional<BilingualText> title,
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
      Optional<List<String>> safety) {
    private static final Expectation NOTHING =
        new Expectation(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());
  }

  /** The day of a scenario that names none; fixed, so that a scenario never changes by itself. */
  public static final LocalDate STANDARD_DAY = LocalDate.of(2026, 11, 21);

  /**
   * Reads the scenarios.
   *
   * @param rules the ids of the rules they may speak of
   * @param vocabulary the words they may use
   * @param requests reads their requests
   * @param findings receives what is wrong
   */
  public static List<Scenario> read(
      RuleBaseFiles files,
      Collection<String> rules,
      RuleVocabulary vocabulary,
      ConsultationReader requests,
      Consumer<Finding> findings) {
    List<Scenario> scenarios = new ArrayList<>();
    files
        .texts("scenarios/", ".yaml")
        .forEach(
            (path, content) ->
                YamlFile.read(path, content, findings)
                    .ifPresent(
                        top ->
                            top.items()
                                .forEach(
                                    item ->
                                        scenarios.add(
                                            scenario(item, rules, vocabulary, requests)))));
    return scenarios;
  }

  private static Scenario scenario(
      YamlValue item,
      Collection<String> rules,
      RuleVocabulary vocabulary,
      ConsultationReader requests) {
    item.allowing("name", "title", "rule", "request", "expect");
    item.member("rule").ifPresent(rule -> known(rule, rules));
    item.member("request").ifPresent(request -> checkRequest(request, requests));
    return new Scenario(
        item.path(),
        item.line(),
        item.required("name").flatMap(YamlValue::text).orElse(""),
        item.member("title").map(Scenario::title),
        item.member("rule").flatMap(YamlValue::text),
        item.required("request").orElse(item).json(),
        item.required("expect")
            .map(expect -> expectation(expect, rules, vocabulary))
            .orElse(Expectation.NOTHING));
  }

  private static BilingualText title(YamlValue value) {
    value.allowing("nl", "en");
    return new BilingualText(
        value.required("nl").flatMap(YamlValue::text).orElse(""),
        value.required("en").flatMap(YamlValue::text).orElse(""));
  }

  private static void known(YamlValue rule, Collection<String> rules) {
    if (rule.text().filter(id -> !rules.contains(id)).isPresent()) {
      rule.unknown("unknown-rule", rules, "is geen regel", "is no rule");
    }
  }

  private static void checkRequest(YamlValue request, ConsultationReader requests) {
    RequestReading reading = requests.read(request.json(), STANDARD_DAY);
    if (reading instanceof RequestReading.Refused refused) {
      for (RequestProblem problem : refused.problems()) {
        request
            .at(problem.pointer())
            .report(
                "scenario-request",
                problem.pointer() + ": " + problem.message(Locale.forLanguageTag("nl")),
                problem.pointer() + ": " + problem.message(Locale.ENGLISH));
      }
    } else if (reading instanceof RequestReading.Malformed) {
      request.report(
          "scenario-request",
          "`request` moet namen met waarden hebben, zoals in het contract",
          "`request` must have names with values, as in the contract");
    }
  }

  private static Expectation expectation(
      YamlValue value, Collection<String> rules, RuleVocabulary vocabulary) {
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
    Collection<String> topics = vocabulary.topics().and(vocabulary.partners()).codes();
    BiFunction<String, Collection<String>, List<String>> codes =
        (name, allowed) -> value.member(name).map(list -> texts(list, allowed)).orElse(List.of());
    Function<String, List<String>> named =
        name -> value.member(name).map(list -> rules(list, rules)).orElse(List.of());
    Collection<String> signals = vocabulary.concepts().codes();
    value.member("conditional").ifPresent(code -> code.oneOf(List.of("true", "false")));
    return new Expectation(
        value.member("level").flatMap(code -> code.constant(Level.class)),
        value.member("form").flatMap(code -> code.constant(Form.class)),
        value.member("conditional").flatMap(YamlValue::text).map(Boolean::valueOf),
        codes.apply("signals", signals),
        codes.apply("notSignals", signals),
        codes.apply("topics", topics),
        codes.apply("notTopics", topics),
        named.apply("rules"),
        named.apply("notRules"),
        named.apply("held"),
        value.member("safety").map(list -> texts(list, topics)));
  }

  /** The texts of a list; those that are not allowed are reported. */
  private static List<String> texts(YamlValue list, Collection<String> allowed) {
    items(list).forEach(item -> item.oneOf(allowed));
    return list.texts();
  }

  /** The rules of a list; those that are not there are reported. */
  private static List<String> rules(YamlValue list, Collection<String> rules) {
    items(list).forEach(item -> known(item, rules));
    return list.texts();
  }

  private static List<YamlValue> items(YamlValue list) {
    return list.scalar() ? List.of(list) : list.items();
  }
}
