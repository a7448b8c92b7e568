package nl.zinwijzer.rulebase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zinwijzer.consultation.Nearest;
import nl.zinwijzer.language.Reader;

/** Makes a rule base of files, or tells everything that is wrong in them. */
public final class RuleBaseLoader {
  private final RuleBaseFiles files;
  private final List<Finding> findings = new ArrayList<>();

  private RuleBaseLoader(RuleBaseFiles files) {
    this.files = files;
  }

  /**
   * Loads a rule base. Nothing of it reaches the engine before all of it is found right.
   *
   * @throws RefusedRuleBase when anything is wrong
   */
  public static RuleBase load(RuleBaseFiles files) throws RefusedRuleBase {
    return new RuleBaseLoader(files).load();
  }

  private RuleBase load() throws RefusedRuleBase {
    Manifest manifest = Manifest.read(files, findings::add);
    var sources = Source.read(files, findings::add);
    var thresholds = ThresholdEntry.read(files, findings::add);
    var codes = CodeEntry.read(files, findings::add);
    var directory = PartnerEntry.read(files, findings::add);
    var texts = Texts.read(files, findings::add);
    var scenarios = Scenario.read(files, findings::add);
    Reader reader = LexiconFiles.read(files.texts("lexicon/", ".yaml"), findings::add);
    SortedMap<String, String> drl = new TreeMap<>();
    List<Rule> rules = new ArrayList<>();
    for (String stage : manifest.stages()) {
      drl.putAll(files.texts(stage + "/", ".drl"));
    }
    drl.forEach((path, text) -> rules.addAll(DrlFile.read(path, text, findings::add)));
    rules.sort(
        Comparator.<Rule>comparingInt(rule -> manifest.stages().indexOf(rule.stage()))
            .thenComparing(Rule::id));
    checkIds(rules);
    checkCitations(rules, sources);
    checkThresholds(rules, thresholds);
    RuleOrder.check(manifest.stages(), rules, findings::add);
    if (!findings.isEmpty()) {
      throw new RefusedRuleBase(findings.stream().sorted().toList());
    }
    return new RuleBase(
        manifest,
        files.digest(),
        sources,
        thresholds,
        reader,
        codes,
        directory,
        texts,
        scenarios,
        rules,
        new Evaluator(manifest.stages(), rules),
        CompiledRules.of(drl));
  }

  private void checkIds(List<Rule> rules) {
    Map<String, Rule> byId = new HashMap<>();
    for (Rule rule : rules) {
      Rule other = byId.putIfAbsent(rule.id(), rule);
      if (other != null) {
        report(
            rule,
            rule.line(),
            "duplicate-rule",
            "regel `" + rule.id() + "` staat ook in " + other.file(),
            "rule `" + rule.id() + "` stands in " + other.file() + " too");
      }
    }
  }

  private void checkCitations(List<Rule> rules, SortedMap<String, Source> sources) {
    for (Rule rule : rules) {
      for (Citation citation : rule.citations()) {
        Source source = sources.get(citation.source());
        if (source == null) {
          String nearest = sources.isEmpty() ? "" : Nearest.to(citation.source(), sources.keySet());
          report(
              rule,
              rule.line(),
              "unknown-source",
              "bron `"
                  + citation.source()
                  + "` staat niet in sources.yaml; bedoelt u `"
                  + nearest
                  + "`?",
              "source `"
                  + citation.source()
                  + "` is not in sources.yaml; did you mean `"
                  + nearest
                  + "`?");
        } else if (!source.sections().containsKey(citation.section())) {
          report(
              rule,
              rule.line(),
              "unknown-section",
              "bron `"
                  + source.id()
                  + "` heeft geen paragraaf `"
                  + citation.section()
                  + "`; kies uit "
                  + new TreeSet<>(source.sections().keySet()),
              "source `"
                  + source.id()
                  + "` has no section `"
                  + citation.section()
                  + "`; choose from "
                  + new TreeSet<>(source.sections().keySet()));
        }
      }
    }
  }

  private void checkThresholds(List<Rule> rules, SortedMap<String, ThresholdEntry> thresholds) {
    for (Rule rule : rules) {
      for (Condition condition : rule.conditions()) {
        Pattern pattern = condition.pattern();
        for (Comparison comparison : pattern.comparisons()) {
          boolean names =
              (pattern.type().record() == Threshold.class
                      || pattern.type().record() == DateThreshold.class)
                  && comparison.property().equals("id");
          for (Operand operand : comparison.operands()) {
            if (names
                && operand instanceof Operand.Literal id
                && thresholds.values().stream()
                    .noneMatch(
                        entry ->
                            entry.fact().getClass() == pattern.type().record()
                                && id.value().equals(pattern.type().read(entry.fact(), "id")))) {
              String nearest =
                  thresholds.isEmpty()
                      ? ""
                      : Nearest.to(id.value().toString(), thresholds.keySet());
              report(
                  rule,
                  comparison.line(),
                  "unknown-threshold",
                  "drempel "
                      + id.written()
                      + " staat niet in thresholds.yaml; bedoelt u `"
                      + nearest
                      + "`?",
                  "threshold "
                      + id.written()
                      + " is not in thresholds.yaml; did you mean `"
                      + nearest
                      + "`?");
            }
          }
        }
      }
    }
  }

  private void report(Rule rule, int line, String code, String dutch, String english) {
    findings.add(new Finding(code, rule.file(), line, 1, dutch, english));
  }
}
