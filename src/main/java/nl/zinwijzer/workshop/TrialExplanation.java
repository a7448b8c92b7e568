package nl.zinwijzer.workshop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.explanation.ExplanationAnswer;
import nl.zinwijzer.explanation.WhyNot;
import nl.zinwijzer.explanation.WhyNotTeller;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.model.BilingualText;

/** Tells an author why a scenario turned out other than it says. */
final class TrialExplanation {
  private static final BilingualText NOTHING = new BilingualText("", "");

  private final RuleBase rules;
  private final Verdict verdict;
  private final WhyNot whyNot;

  TrialExplanation(RuleBase rules, Verdict verdict) {
    this.rules = rules;
    this.verdict = verdict;
    this.whyNot = new WhyNot(verdict);
  }

  /** Why a rule did not conclude. */
  BilingualText missingRule(String id) {
    return rules.rule(id).flatMap(whyNot::rule).map(this::told).orElse(NOTHING);
  }

  /** Why a signal or topic is not there, along the rule that came nearest. */
  BilingualText missing(String code) {
    Stream<WhyNot.RuleMiss> signals =
        rules.vocabulary().concepts().find(code).stream()
            .flatMap(concept -> whyNot.signal(concept).stream());
    Stream<WhyNot.RuleMiss> topics =
        rules.vocabulary().topics().find(code).stream()
            .flatMap(topic -> whyNot.topic(topic).stream());
    return Stream.concat(signals, topics).findFirst().map(this::told).orElse(NOTHING);
  }

  /** Which rules did conclude. */
  BilingualText concluded() {
    String rules =
        verdict.trail().stream()
            .map(step -> step.derivation().rule().id())
            .distinct()
            .collect(Collectors.joining(", "));
    return new BilingualText("; wel gelden " + rules, "; these hold: " + rules);
  }

  /** On what a rule that should be silent did conclude. */
  BilingualText unwantedRule(String id) {
    String because =
        verdict.trail().stream()
            .filter(step -> step.derivation().rule().id().equals(id))
            .flatMap(step -> step.because().stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return new BilingualText("; zij rust op " + because, "; it rests on " + because);
  }

  private BilingualText told(WhyNot.RuleMiss miss) {
    return new BilingualText(
        told(new WhyNotTeller(verdict, AnswerLanguage.NL).tell(miss), true),
        told(new WhyNotTeller(verdict, AnswerLanguage.EN).tell(miss), false));
  }

  private static String told(ExplanationAnswer.MissAnswer miss, boolean dutch) {
    return miss.conditions().stream()
        .map(unmet -> told(unmet, dutch))
        .collect(
            Collectors.joining(
                dutch ? " en geen " : " and ",
                (dutch ? "; regel `" : "; rule `")
                    + miss.rule().id()
                    + (dutch ? "` geldt niet, want er is geen " : "` does not hold for want of "),
                ""));
  }

  private static String told(ExplanationAnswer.UnmetAnswer unmet, boolean dutch) {
    String found =
        unmet.ground().stream()
            .flatMap(ground -> ground.values().stream())
            .map(value -> "`" + value.property() + "` is " + known(value, dutch))
            .distinct()
            .collect(Collectors.joining(", "));
    return "`"
        + unmet.condition()
        + (dutch ? "` (regel " : "` (line ")
        + unmet.line()
        + (found.isEmpty() ? "" : ": " + found)
        + ")"
        + (unmet.by().isEmpty() ? "" : by(unmet.by(), dutch));
  }

  private static String known(ExplanationAnswer.ValueAnswer value, boolean dutch) {
    return Optional.ofNullable(value.actual()).orElse(dutch ? "onbekend" : "unknown");
  }

  private static String by(List<String> rules, boolean dutch) {
    return (dutch ? ", door " : ", by ") + String.join(", ", rules);
  }
}
