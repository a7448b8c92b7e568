package nl.zinwijzer.rulebase.drl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import nl.zinwijzer.advice.Kind;
import nl.zinwijzer.advice.Topic;
import nl.zinwijzer.advice.Wording;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.reading.Nearest;
import nl.zinwijzer.rulebase.files.FilePlace;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.knowledge.CitationCheck;
import nl.zinwijzer.rulebase.knowledge.Source;
import nl.zinwijzer.rulebase.knowledge.TextCheck;
import nl.zinwijzer.rulebase.knowledge.Texts;
import nl.zinwijzer.rulebase.knowledge.ThresholdEntry;
import nl.zinwijzer.rulebase.model.Bindings;
import nl.zinwijzer.rulebase.model.Comparison;
import nl.zinwijzer.rulebase.model.Condition;
import nl.zinwijzer.rulebase.model.DateThreshold;
import nl.zinwijzer.rulebase.model.FactPattern;
import nl.zinwijzer.rulebase.model.Operand;
import nl.zinwijzer.rulebase.model.Rule;
import nl.zinwijzer.rulebase.model.Template;
import nl.zinwijzer.rulebase.model.Threshold;
import org.jspecify.annotations.Nullable;

/** Whether well-formed rules fit together, and fit the files they speak of. */
public final class RuleCheck {
  private static final java.util.regex.Pattern PLACEHOLDER =
      java.util.regex.Pattern.compile("\\{(\\$?\\w+)}");

  private final SortedMap<String, String> files;
  private final List<Rule> rules;
  private final Consumer<Finding> findings;

  /**
   * Nothing checked yet.
   *
   * @param files the DRL by path
   * @param rules the rules in it that could be read
   * @param findings receives what is wrong
   */
  public RuleCheck(SortedMap<String, String> files, List<Rule> rules, Consumer<Finding> findings) {
    this.files = files;
    this.rules = rules;
    this.findings = findings;
  }

  public void check(
      Map<String, Source> sources,
      SortedMap<String, ThresholdEntry> thresholds,
      Map<AnswerLanguage, Texts> texts) {
    CitationCheck citations = new CitationCheck(sources);
    Map<String, Rule> byId = new HashMap<>();
    for (Rule rule : rules) {
      Rule other = byId.putIfAbsent(rule.id(), rule);
      if (other != null) {
        report(
            rule,
            rule.id(),
            "duplicate-rule",
            "regel `" + rule.id() + "` staat ook in " + other.file() + " op regel " + other.line(),
            "rule `"
                + rule.id()
                + "` stands in "
                + other.file()
                + " on line "
                + other.line()
                + " too");
      }
      rule.citations()
          .forEach(
              citation ->
                  citations.check(
                      citation,
                      (words, code, dutch, english) -> report(rule, words, code, dutch, english)));
      checkSentences(rule);
      checkThresholds(rule, thresholds);
      texts.forEach((language, words) -> checkTexts(rule, language, words));
    }
  }

  /** What a rule says to keep somebody safe, and the words it chooses, must not be lost. */
  private void checkTexts(Rule rule, AnswerLanguage language, Texts texts) {
    for (Template template : rule.conclusions()) {
      List<@Nullable Object> values =
          template.operands().stream().map(Bindings.none()::value).toList();
      if (values.contains(Kind.SAFETY)) {
        values.stream()
            .filter(Topic.class::isInstance)
            .map(Topic.class::cast)
            .filter(topic -> texts.card(topic).isEmpty())
            .forEach(topic -> missingText(rule, "Topic." + topic, language, "cards", topic));
      }
      values.stream()
          .filter(Wording.class::isInstance)
          .map(Wording.class::cast)
          .filter(wording -> texts.wording(wording).isEmpty())
          .forEach(
              wording -> missingText(rule, "Wording." + wording, language, "wording", wording));
    }
  }

  private void missingText(
      Rule rule, String words, AnswerLanguage language, String part, Code code) {
    String file = "texts/" + language.code() + ".yaml";
    report(
        rule,
        words,
        "missing-text",
        "`"
            + words
            + "` heeft geen tekst; zet `"
            + code.code()
            + "` onder `"
            + part
            + "` in "
            + file,
        "`" + words + "` has no text; put `" + code.code() + "` under `" + part + "` in " + file);
  }

  /** The sentence is short, and every placeholder in it is a variable of the rule. */
  private void checkSentences(Rule rule) {
    Set<String> bound = new HashSet<>();
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.Match || condition instanceof Condition.CountOf) {
        bound.addAll(condition.pattern().bindings().keySet());
      }
      if (condition instanceof Condition.CountOf count) {
        bound.add(count.variable());
      }
    }
    for (String sentence : List.of(rule.says().dutch(), rule.says().english())) {
      TextCheck.sentences(
          sentence, (code, dutch, english) -> report(rule, sentence, code, dutch, english));
      Matcher placeholder = PLACEHOLDER.matcher(sentence);
      while (placeholder.find()) {
        if (!bound.contains(placeholder.group(1))) {
          report(
              rule,
              placeholder.group(),
              "unknown-placeholder",
              "`"
                  + placeholder.group()
                  + "` heeft geen waarde; geef hem er een in de regel met `"
                  + placeholder.group(1)
                  + " : veld`",
              "`"
                  + placeholder.group()
                  + "` has no value; give it one in the rule with `"
                  + placeholder.group(1)
                  + " : property`");
        }
      }
    }
  }

  private void checkThresholds(Rule rule, SortedMap<String, ThresholdEntry> thresholds) {
    for (Condition condition : rule.conditions()) {
      FactPattern pattern = condition.pattern();
      Class<?> type = pattern.type().record();
      if (type != Threshold.class && type != DateThreshold.class) {
        continue;
      }
      for (Comparison comparison : pattern.comparisons()) {
        for (Operand operand : comparison.operands()) {
          if (comparison.property().equals("id")
              && operand instanceof Operand.Literal id
              && thresholds.values().stream()
                  .noneMatch(
                      entry -> entry.fact().getClass() == type && id.value().equals(entry.id()))) {
            unknownThreshold(rule, comparison, id, thresholds);
          }
        }
      }
    }
  }

  private void unknownThreshold(
      Rule rule,
      Comparison comparison,
      Operand.Literal id,
      SortedMap<String, ThresholdEntry> thresholds) {
    String nearest =
        thresholds.isEmpty() ? "" : Nearest.to(id.value().toString(), thresholds.keySet());
    findings.accept(
        new Finding(
            "unknown-threshold",
            rule.file(),
            comparison.line(),
            comparison.column(),
            "drempel "
                + id.written()
                + " staat niet in thresholds.yaml; bedoelt u `"
                + nearest
                + "`?",
            "threshold "
                + id.written()
                + " is not in thresholds.yaml; did you mean `"
                + nearest
                + "`?"));
  }

  /** Reports at the first place from the rule's own line on where the author wrote these words. */
  private void report(Rule rule, String words, String code, String dutch, String english) {
    FilePlace place = FilePlace.of(files.getOrDefault(rule.file(), ""), rule.line(), words);
    findings.accept(new Finding(code, rule.file(), place.line(), place.column(), dutch, english));
  }
}
