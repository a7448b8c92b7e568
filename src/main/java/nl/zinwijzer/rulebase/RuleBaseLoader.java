package nl.zinwijzer.rulebase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.language.Reader;
import nl.zinwijzer.rulebase.drl.CompiledRules;
import nl.zinwijzer.rulebase.drl.DrlFile;
import nl.zinwijzer.rulebase.drl.RuleCheck;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.rulebase.knowledge.Choices;
import nl.zinwijzer.rulebase.knowledge.CitationCheck;
import nl.zinwijzer.rulebase.knowledge.CodeEntry;
import nl.zinwijzer.rulebase.knowledge.LexiconFiles;
import nl.zinwijzer.rulebase.knowledge.PartnerEntry;
import nl.zinwijzer.rulebase.knowledge.Scenario;
import nl.zinwijzer.rulebase.knowledge.Source;
import nl.zinwijzer.rulebase.knowledge.Texts;
import nl.zinwijzer.rulebase.knowledge.ThresholdEntry;
import nl.zinwijzer.rulebase.knowledge.VocabularyFile;
import nl.zinwijzer.rulebase.model.Rule;
import nl.zinwijzer.rulebase.model.RuleOrder;
import nl.zinwijzer.rulebase.model.RuleVocabulary;

/** Makes a rule base of files, or tells everything that is wrong in them. */
public final class RuleBaseLoader {
  private static final java.util.regex.Pattern RULE =
      java.util.regex.Pattern.compile("(?m)^\\s*rule\\s+\"([^\"]+)\"");

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
    StrayFiles.check(files, manifest.stages(), findings::add);
    SortedMap<String, String> drl = new TreeMap<>();
    for (String stage : manifest.stages()) {
      drl.putAll(files.texts(stage + "/", ".drl"));
    }
    var sources = Source.read(files, findings::add);
    CitationCheck citations = new CitationCheck(sources);
    var thresholds = ThresholdEntry.read(files, citations, findings::add);
    RuleVocabulary vocabulary = VocabularyFile.read(files, findings::add);
    Choices choices = Choices.read(files, vocabulary, citations, findings::add);
    ConsultationReader requests =
        new ConsultationReader(
            vocabulary.concepts(),
            vocabulary.partners(),
            choices.sum(Choices.Choice.WEEKS_OF_ONE_PROBLEM),
            choices.sum(Choices.Choice.CONTACTS_OF_ONE_PROBLEM));
    var codes = CodeEntry.read(files, vocabulary, findings::add);
    var directory = PartnerEntry.read(files, vocabulary, citations, findings::add);
    var texts = Texts.read(files, vocabulary, findings::add);
    var scenarios =
        Scenario.read(files, names(files.texts("", ".drl")), vocabulary, requests, findings::add);
    Reader reader =
        LexiconFiles.read(
            files.texts("lexicon/", ".yaml"), vocabulary.concepts(), citations, findings::add);
    List<Rule> rules = new ArrayList<>();
    drl.forEach((path, text) -> rules.addAll(DrlFile.read(path, text, vocabulary, findings::add)));
    rules.sort(
        Comparator.<Rule>comparingInt(rule -> manifest.stages().indexOf(rule.stage()))
            .thenComparing(Rule::id));
    new RuleCheck(drl, rules, findings::add).check(sources, thresholds, texts);
    RuleOrder.check(manifest.stages(), rules, findings::add);
    if (!findings.isEmpty()) {
      throw new RefusedRuleBase(findings.stream().sorted().toList());
    }
    return new RuleBase(
        manifest,
        files.digest(),
        vocabulary,
        requests,
        choices,
        sources,
        thresholds,
        reader,
        codes,
        directory,
        texts,
        scenarios,
        rules,
        CompiledRules.of(drl, vocabulary));
  }

  /** The names of all rules, also of those that cannot be read or stand outside the stages. */
  private static Set<String> names(SortedMap<String, String> drl) {
    return drl.values().stream()
        .flatMap(text -> RULE.matcher(text).results())
        .map(rule -> rule.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
