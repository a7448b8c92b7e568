package nl.zinwijzer.workshop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.zinwijzer.advice.Advice;
import nl.zinwijzer.advice.Hold;
import nl.zinwijzer.advice.Kind;
import nl.zinwijzer.advice.Outcome;
import nl.zinwijzer.advice.Referral;
import nl.zinwijzer.advice.Signal;
import nl.zinwijzer.consultation.reading.RequestProblem;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.knowledge.Scenario;
import nl.zinwijzer.rulebase.model.BilingualText;

/** Tries a rule base on its own scenarios. */
public final class ScenarioTrial {
  private static final BilingualText NOTHING = new BilingualText("", "");

  private final RuleBase rules;
  private final Scenario scenario;
  private final List<Finding> findings = new ArrayList<>();

  private ScenarioTrial(RuleBase rules, Scenario scenario) {
    this.rules = rules;
    this.scenario = scenario;
  }

  /** Everything in which the scenarios turn out other than they say. */
  public static List<Finding> all(RuleBase rules) {
    return rules.scenarios().stream()
        .flatMap(scenario -> of(rules, scenario).stream())
        .sorted()
        .toList();
  }

  /** Everything in which one scenario turns out other than it says. */
  public static List<Finding> of(RuleBase rules, Scenario scenario) {
    return new ScenarioTrial(rules, scenario).tried();
  }

  /** What the request of a scenario reads as. */
  public static RequestReading read(RuleBase rules, Scenario scenario) {
    return rules.requests().read(scenario.request(), Scenario.STANDARD_DAY);
  }

  private List<Finding> tried() {
    RequestReading reading = read(rules, scenario);
    if (reading instanceof RequestReading.Understood understood) {
      compare(Reasoner.reason(rules, understood.consultation()));
    } else if (reading instanceof RequestReading.Refused refused) {
      refused.problems().forEach(this::refused);
    } else {
      report("scenario-request", "het verzoek is geen JSON", "the request is no JSON");
    }
    return findings;
  }

  private void refused(RequestProblem problem) {
    report(
        "scenario-request",
        problem.pointer() + ": " + problem.message(Locale.forLanguageTag("nl")),
        problem.pointer() + ": " + problem.message(Locale.ENGLISH));
  }

  private void compare(Verdict verdict) {
    TrialExplanation explanation = new TrialExplanation(rules, verdict);
    Scenario.Expectation expect = scenario.expect();
    Outcome outcome = verdict.outcome();
    expect
        .level()
        .filter(level -> level != outcome.level())
        .ifPresent(
            level ->
                differs("level", level.code(), outcome.level().code(), explanation.concluded()));
    expect.form().ifPresent(form -> same("form", form.code(), outcome.form().code()));
    expect
        .conditional()
        .ifPresent(
            conditional ->
                same("conditional", conditional.toString(), String.valueOf(outcome.conditional())));
    Set<String> signals =
        codes(verdict.all(Signal.class).map(signal -> signal.id().code()).toList());
    present("signals", expect.signals(), signals, explanation::missing);
    absent("notSignals", expect.notSignals(), signals, none -> NOTHING);
    Set<String> topics =
        codes(verdict.all(Advice.class).map(advice -> advice.topic().code()).toList());
    verdict.all(Referral.class).forEach(referral -> topics.add(referral.partner().code()));
    present("topics", expect.topics(), topics, explanation::missing);
    absent("notTopics", expect.notTopics(), topics, none -> NOTHING);
    Set<String> fired =
        codes(verdict.trail().stream().map(step -> step.derivation().rule().id()).toList());
    present("rules", expect.rules(), fired, explanation::missingRule);
    absent("notRules", expect.notRules(), fired, explanation::unwantedRule);
    present(
        "held",
        expect.held(),
        codes(
            verdict
                .all(Hold.class)
                .flatMap(hold -> verdict.stepsTo(hold).stream())
                .map(step -> step.derivation().rule().id())
                .toList()),
        explanation::missingRule);
    expect
        .safety()
        .ifPresent(
            safety ->
                same(
                    "safety",
                    codes(safety).toString(),
                    codes(
                            verdict
                                .all(Advice.class)
                                .filter(advice -> advice.kind() == Kind.SAFETY)
                                .map(advice -> advice.topic().code())
                                .toList())
                        .toString()));
  }

  private static Set<String> codes(Collection<String> codes) {
    return new TreeSet<>(codes);
  }

  private void same(String what, String expected, String actual) {
    if (!expected.equals(actual)) {
      differs(what, expected, actual, NOTHING);
    }
  }

  private void differs(String what, String expected, String actual, BilingualText why) {
    report(
        "scenario-differs",
        "`" + what + "`: verwacht " + expected + ", gekregen " + actual + why.dutch(),
        "`" + what + "`: expected " + expected + ", got " + actual + why.english());
  }

  private void present(
      String what, List<String> expected, Set<String> actual, Function<String, BilingualText> why) {
    for (String code : expected) {
      if (!actual.contains(code)) {
        BilingualText reason = why.apply(code);
        report(
            "scenario-differs",
            "`" + what + "`: `" + code + "` ontbreekt" + reason.dutch(),
            "`" + what + "`: `" + code + "` is missing" + reason.english());
      }
    }
  }

  private void absent(
      String what, List<String> unwanted, Set<String> actual, Function<String, BilingualText> why) {
    for (String code : unwanted) {
      if (actual.contains(code)) {
        BilingualText reason = why.apply(code);
        report(
            "scenario-differs",
            "`" + what + "`: `" + code + "` had er niet moeten zijn" + reason.dutch(),
            "`" + what + "`: `" + code + "` should not have been there" + reason.english());
      }
    }
  }

  private void report(String code, String dutch, String english) {
    findings.add(
        new Finding(
            code,
            scenario.file(),
            scenario.line(),
            1,
            "scenario `" + scenario.name() + "`: " + dutch,
            "scenario `" + scenario.name() + "`: " + english));
  }
}
