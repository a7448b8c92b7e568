package nl.zinwijzer.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.knowledge.Scenario;
import nl.zinwijzer.rulebase.model.Rule;

/**
 * Whether the scenarios written for a rule show it: where it concludes, where it just does not, and
 * what it makes of the unknown.
 */
public final class Exercise {
  private static final int ENOUGH = 2;

  private final Rule rule;
  private final List<JsonNode> holding = new ArrayList<>();
  private final List<JsonNode> silent = new ArrayList<>();

  private Exercise(RuleBase rules, Rule rule) {
    this.rule = rule;
    for (Scenario scenario : rules.scenarios()) {
      if (scenario.rule().equals(Optional.of(rule.id()))) {
        if (scenario.expect().rules().contains(rule.id())) {
          holding.add(scenario.request());
        }
        if (scenario.expect().notRules().contains(rule.id())) {
          silent.add(scenario.request());
        }
      }
    }
  }

  /** What is missing among the scenarios of the rules. */
  public static List<Finding> all(RuleBase rules) {
    return rules.rules().stream()
        .flatMap(rule -> new Exercise(rules, rule).findings().stream())
        .sorted()
        .toList();
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    String id = rule.id();
    if (holding.size() < ENOUGH) {
      findings.add(
          finding(
              "few-scenarios",
              "geldt in "
                  + holding.size()
                  + " eigen scenario's; schrijf er twee met `rule: "
                  + id
                  + "` en onder `expect` `rules: ["
                  + id
                  + "]`",
              "concludes in "
                  + holding.size()
                  + " scenarios of its own; write two with `rule: "
                  + id
                  + "` and under `expect` `rules: ["
                  + id
                  + "]`"));
    }
    long near = silent.stream().filter(this::near).count();
    if (near < ENOUGH) {
      findings.add(
          finding(
              "few-near-misses",
              "zwijgt in "
                  + near
                  + " scenario's die in precies één feit of zin verschillen;"
                  + " schrijf er twee met `notRules: ["
                  + id
                  + "]`",
              "is silent in "
                  + near
                  + " scenarios that differ in exactly one fact or phrase;"
                  + " write two with `notRules: ["
                  + id
                  + "]`"));
    }
    if (!tellsOfTheUnknown()) {
      findings.add(
          finding(
              "unknown-not-shown",
              "heeft geen scenario waarin het beslissende feit onbekend is; laat het daar weg",
              "has no scenario in which the decisive fact is unknown; leave it out there"));
    }
    return findings;
  }

  private boolean near(JsonNode request) {
    return holding.stream().anyMatch(other -> ScenarioDifference.between(request, other) == 1);
  }

  /** Leaves out one thing that made the rule conclude, or says outright that it is unknown. */
  private boolean tellsOfTheUnknown() {
    Set<JsonNode> less = new HashSet<>();
    holding.forEach(holds -> less.addAll(OneLess.of(holds)));
    return silent.stream().anyMatch(less::contains)
        || holding.stream()
            .anyMatch(
                candidate ->
                    less.contains(candidate)
                        || candidate.findValuesAsText("talk").contains("unknown"));
  }

  private Finding finding(String code, String dutch, String english) {
    return new Finding(
        code,
        rule.file(),
        rule.line(),
        1,
        "regel `" + rule.id() + "` " + dutch,
        "rule `" + rule.id() + "` " + english);
  }
}
